// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildContexts } from '../images/buildContexts.mjs';
import { imagesOf } from '../images/imagesOf.mjs';
import { storeImages } from '../images/storeImages.mjs';
import { unreachable } from '../images/unreachable.mjs';

const WORDPRESS_ORG = {
  plugin: 'https://downloads.example.org/plugin.zip',
  tool: 'https://tools.example.org/tool.phar',
};

test('a folder stands in for the stage of its name, an empty one and one of another name do not', t => {
  const folder = mkdtempSync(join(tmpdir(), 'contexts-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const dockerfile = join(folder, 'Dockerfile');
  writeFileSync(
    dockerfile,
    'FROM one AS plugin\nfrom scratch as tool\nFROM plugin\nCOPY --from=other / /\n',
  );
  const contexts = join(folder, 'contexts');
  for (const name of ['plugin', 'tool', 'other']) {
    mkdirSync(join(contexts, name), { recursive: true });
  }
  writeFileSync(join(contexts, 'plugin', 'plugin.php'), '');
  writeFileSync(join(contexts, 'other', 'file'), '');
  assert.deepEqual(buildContexts({ dockerfile, contexts }), {
    plugin: join(contexts, 'plugin'),
  });
});

test('a machine without such folders builds from downloads alone', t => {
  const folder = mkdtempSync(join(tmpdir(), 'contexts-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const dockerfile = join(folder, 'Dockerfile');
  writeFileSync(dockerfile, 'FROM one AS plugin\n');
  assert.deepEqual(
    buildContexts({ dockerfile, contexts: join(folder, 'none') }),
    {},
  );
});

test('a download is asked for only where no folder stands in', async () => {
  const asked = [];
  const problem = await unreachable({
    downloads: WORDPRESS_ORG,
    contexts: { plugin: '/somewhere' },
    ask: async address => {
      asked.push(address);
      return { ok: true };
    },
  });
  assert.equal(problem, undefined);
  assert.deepEqual(asked, [WORDPRESS_ORG.tool]);
});

test('a download that cannot be had is a reason that names it, not an error', async () => {
  const refused = await unreachable({
    downloads: WORDPRESS_ORG,
    contexts: {},
    ask: async () => {
      throw Object.assign(new TypeError('fetch failed'), {
        cause: { code: 'ENOTFOUND' },
      });
    },
  });
  assert.match(refused, /plugin\.zip cannot be reached \(ENOTFOUND\)/);
  const gone = await unreachable({
    downloads: WORDPRESS_ORG,
    contexts: {},
    ask: async () => ({ ok: false, status: 404 }),
  });
  assert.match(gone, /it answers 404/);
});

test('each image of the repository that downloads says from where', () => {
  const downloading = storeImages().filter(
    ({ downloads }) => Object.keys(downloads).length > 0,
  );
  assert.deepEqual(
    downloading.map(({ folder }) => folder),
    ['images/woocommerce'],
  );
});

test('a store needs the images that its chart names and what those are built on, and none of another engine', () => {
  const { own, base } = imagesOf('medusa');
  assert.deepEqual(own.map(({ folder }) => folder).sort(), [
    'images/medusa',
    'images/medusa-storefront',
    'images/postgres',
  ]);
  assert.deepEqual(base.sort(), ['node', 'postgres', 'valkey']);
  assert.deepEqual(imagesOf('woocommerce').base.sort(), ['mysql', 'wordpress']);
  assert.equal(imagesOf().own.length, storeImages().length);
});
