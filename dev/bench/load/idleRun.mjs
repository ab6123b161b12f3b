// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import repository from '../../bootstrap/repository.js';
import { ProcessMeter } from './ProcessMeter.mjs';

const SETTLE_MS = 5_000;

/** What the portal does when there is nothing to do: part of a core in percent, and what is written for stores. */
export async function idleRun({ portal, seconds }) {
  await pause(SETTLE_MS);
  const meter = ProcessMeter.of(portal.portal.running().pid);
  const before = { cpu: meter.cpu(), written: countWritten(portal.state) };
  await pause(seconds * 1000);
  const after = { cpu: meter.cpu(), written: countWritten(portal.state) };
  return {
    percent: before.cpu && ((after.cpu.own - before.cpu.own) / seconds) * 100,
    claims: after.written.claims - before.written.claims,
    rows: after.written.rows - before.written.rows,
  };
}

/** A store's token counts how often it was claimed, each of which is written twice. */
function countWritten(state) {
  const require = createRequire(
    join(repository.root, 'packages', 'backend', 'package.json'),
  );
  const Database = require('better-sqlite3');
  const database = new Database(join(state, 'database', 'stores.sqlite'), {
    readonly: true,
  });
  try {
    const only = query => Object.values(database.prepare(query).get())[0] ?? 0;
    return {
      claims: only('SELECT SUM(lock_token) FROM stores'),
      rows:
        only('SELECT MAX(id) FROM store_activity') +
        only('SELECT MAX(id) FROM store_checks'),
    };
  } finally {
    database.close();
  }
}
