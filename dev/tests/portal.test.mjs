// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Portal } from '../portal/Portal.mjs';
import { hashOfFiles } from '../portal/hashOfFiles.mjs';
import { processIdentity } from '../portal/processIdentity.mjs';
import { Interrupted } from '../test/Interrupted.mjs';

describe('the portal process', () => {
  let state;
  let portal;

  before(() => {
    state = mkdtempSync(join(tmpdir(), 'storekeeper-test-'));
    portal = Portal.create({ state, log: join(state, 'portal.log') });
  });
  after(() => rmSync(state, { recursive: true }));

  const record = (pid, identity, folder = state) =>
    writeFileSync(
      join(folder, 'portal.json'),
      JSON.stringify({ pid, identity, url: 'http://localhost:1' }),
    );

  test('a record that was not written to its end is none', async () => {
    writeFileSync(join(state, 'portal.json'), '');
    assert.equal(portal.running(), undefined);
    assert.equal(await portal.stop(), false);
  });

  test('another process that was given its number is neither taken for it nor stopped', async () => {
    const other = spawn('sleep', ['60']);
    try {
      record(other.pid, 'an earlier start');
      assert.equal(portal.running(), undefined);
      assert.equal(await portal.stop(), false);
      assert.notEqual(processIdentity(other.pid), undefined);
    } finally {
      other.kill();
    }
  });

  test('its own process is found and stopped', async () => {
    const own = spawn('sleep', ['60']);
    record(own.pid, processIdentity(own.pid));
    assert.equal(portal.running().pid, own.pid);
    assert.equal(await portal.stop(), true);
    assert.equal(processIdentity(own.pid), undefined);
  });

  test('those of a killed test run are stopped, and known afterwards', async () => {
    const folder = join(state, 'story');
    mkdirSync(folder);
    const left = spawn('sleep', ['60']);
    record(left.pid, processIdentity(left.pid), folder);
    const { log } = portal;
    await Interrupted.stop({ state, log });
    assert.equal(processIdentity(left.pid), undefined);
    const { urls } = await Interrupted.stop({ state, log });
    assert.deepEqual(urls, ['http://localhost:1']);
  });

  test('a port that is taken is said so before anything is started', async () => {
    const server = createServer();
    await new Promise(resolve => server.listen(0, resolve));
    const { port } = server.address();
    try {
      await assert.rejects(
        portal.start({ port, configs: [] }),
        /is taken by another program/,
      );
      assert.equal(portal.running(), undefined);
    } finally {
      server.close();
    }
  });

  test('the hash of sources sees content, names and what is left out', () => {
    const sources = join(state, 'sources');
    mkdirSync(join(sources, 'node_modules'), { recursive: true });
    const hash = () =>
      hashOfFiles({
        root: state,
        paths: ['sources'],
        ignore: ['node_modules'],
      });
    writeFileSync(join(sources, 'a'), '1');
    const first = hash();
    writeFileSync(join(sources, 'node_modules', 'x'), '1');
    assert.equal(hash(), first);
    writeFileSync(join(sources, 'a'), '2');
    assert.notEqual(hash(), first);
  });
});
