// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import cacheFolder from '../bootstrap/cacheFolder.js';
import fetchPackage from '../bootstrap/fetchPackage.js';
import { ensureGoProgram } from '../toolchain/ensureGoProgram.mjs';
import { findTool } from '../toolchain/findTool.mjs';

describe('the toolchain', () => {
  let folder;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'storekeeper-test-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('a package that is not the pinned one is refused and leaves nothing', async t => {
    const into = join(folder, 'package');
    const attempt = fetchPackage({
      name: 'is-number',
      version: '7.0.0',
      integrity: 'sha512-AAAA',
      into,
    });
    await assert.rejects(attempt, error => {
      if (/npm pack|npm gave/.test(error.message)) {
        t.skip('the package registry does not answer');
        return true;
      }
      return /not the package that was pinned/.test(error.message);
    });
    assert.equal(existsSync(into), false);
    assert.deepEqual(readdirSync(folder), []);
  });

  test('a program that is too old is passed over for a later one on the PATH', async () => {
    const program = version => {
      const path = mkdtempSync(join(folder, 'bin-'));
      writeFileSync(join(path, 'helm'), `#!/bin/sh\necho ${version}\n`, {
        mode: 0o755,
      });
      return path;
    };
    const old = program('v2.17.0');
    const good = program('v3.19.0');
    const found = await findTool({
      name: 'helm',
      versionArgs: ['version'],
      accepts: /v[34]\.\d+\.\d+/,
      path: `${folder}/missing:${old}:${good}`,
    });
    assert.deepEqual(found, { file: join(good, 'helm'), version: 'v3.19.0' });
  });

  test('a program that cannot be built is missing for a reason, and leaves nothing', async t => {
    const before = process.env.GOPROXY;
    // Nothing may be asked for: the answer is the same with and without a network.
    process.env.GOPROXY = 'off';
    t.after(() => {
      delete process.env.GOPROXY;
      if (before !== undefined) {
        process.env.GOPROXY = before;
      }
    });
    const { file, missing } = await ensureGoProgram({
      name: 'no-such-program',
      path: 'example.com/no-such-program',
      version: 'v0.0.1',
    });
    assert.equal(file, undefined);
    assert.match(missing, /^no-such-program v0\.0\.1 is not to be had: ./);
    assert.doesNotMatch(missing, /\n/);
    const left = readdirSync(join(cacheFolder, 'toolchain'));
    assert.deepEqual(
      left.filter(name => name.startsWith('no-such-program')),
      [],
    );
  });
});
