// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestNamespace } from './support/TestNamespace.mjs';
import { cannotRun, images } from './support/images.mjs';
import { pod } from './support/pods.mjs';

// Loads a good part of Medusa as the server does, and counts what Node says of its cache of compiled code.
const COUNT_COMPILED = `
NODE_DEBUG_NATIVE=COMPILE_CACHE node -e 'require("./src/serve/knownPaths").useKnownPaths(); require("@medusajs/core-flows")' >/tmp/said 2>&1
grep -c 'was accepted' /tmp/said
grep -c 'not initialized\\|rejected\\|denied' /tmp/said`;

const COUNT_PATHS = `
const known = Object.values(require('./known-paths.json')).flatMap(Object.values);
console.log(known.length, known.filter(file => !fs.existsSync(file)).length);`;

describe('the Medusa image', { skip: cannotRun('medusa') }, () => {
  let namespace;

  before(async () => {
    namespace = await TestNamespace.create();
  });

  after(() => namespace?.delete());

  const run = async ({ name, command }) => {
    await namespace.apply(
      pod({
        name,
        image: images.medusa,
        user: 1000,
        memory: '1Gi',
        command,
        env: {},
        writable: { '/tmp': 'disk' },
      }),
    );
    const { log } = await namespace.finished(name);
    return log.trim().split(/\s+/).map(Number);
  };

  test('the code of a start is compiled already, for the user that a store runs it as', async () => {
    const [accepted, compiled] = await run({
      name: 'compiled',
      command: ['sh', '-c', COUNT_COMPILED],
    });
    assert.ok(accepted > 1000, `${accepted} modules came from the cache`);
    assert.ok(compiled < 20, `${compiled} modules were compiled anew`);
  });

  test('each path that the image knows leads to a file of it', async () => {
    const [known, missing] = await run({
      name: 'paths',
      command: ['node', '-e', COUNT_PATHS],
    });
    assert.ok(known > 5000, `${known} paths are known`);
    assert.equal(missing, 0);
  });
});
