// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module';
import { join } from 'node:path';
import repository from '../../bootstrap/repository.js';

const HOUR_MS = 60 * 60 * 1000;
const STEPS = ['namespace', 'secrets', 'release', 'workloads', 'shop'];
const CONDITIONS = [
  'NamespaceReady',
  'SecretsReady',
  'Released',
  'WorkloadsReady',
  'ShopReady',
];
const PLANS = ['basic', 'standard', 'premium'];

/**
 * Fills the database of a portal that does not run with stores that nothing is behind, made after the one that it holds:
 * most are Ready and some are not, each with its steps and the visits of a day. No worker touches them.
 *
 * @param {{state: string, count: number}} options `state`: folder of the portal
 */
export function seedStores({ state, count }) {
  const require = createRequire(
    join(repository.root, 'packages', 'backend', 'package.json'),
  );
  const Database = require('better-sqlite3');
  const database = new Database(join(state, 'database', 'stores.sqlite'));
  try {
    const model = database.prepare('SELECT * FROM stores LIMIT 1').get();
    const now = Date.now();
    database.transaction(() => {
      for (let index = 0; index < count; index += 1) {
        const store = seededStore({ model, index, now });
        insert(database, 'stores', store);
        for (let hour = 0; hour < 24; hour += 1) {
          insert(
            database,
            'store_check_hours',
            seededHour({ store, index, hour, now }),
          );
        }
      }
    })();
  } finally {
    database.close();
  }
}

function seededStore({ model, index, now }) {
  const number = String(index).padStart(4, '0');
  const name = `shop-${number}`;
  const phase = phaseOf(index);
  const created = now - (index + 1) * HOUR_MS;
  const failed = phase === 'Failed';
  return {
    ...model,
    id: `seeded${number}`,
    name,
    host: `${name}.localhost`,
    base_url: `http://${name}.localhost:8080`,
    namespace: `store-seeded${number}`,
    namespace_uid: `uid-${number}`,
    plan: PLANS[index % PLANS.length],
    phase,
    reason: failed ? 'CrashLoop' : phase,
    message: 'The shop is open: a purchase has been tried and worked.',
    conditions: JSON.stringify(
      CONDITIONS.map(type => ({
        type,
        status: failed && type === 'ShopReady' ? 'False' : 'True',
        reason: 'Reached',
        message: 'This was reached, and there is a sentence that says how.',
        since: new Date(created).toISOString(),
      })),
    ),
    steps: JSON.stringify(
      Object.fromEntries(
        STEPS.map((step, place) => [
          step,
          {
            startedAt: new Date(created + place * 4000).toISOString(),
            finishedAt: new Date(created + place * 4000 + 3900).toISOString(),
          },
        ]),
      ),
    ),
    failure: failed
      ? JSON.stringify({
          reason: 'CrashLoop',
          title: 'The shop stops as soon as it starts',
          message: 'Its last line: connection refused',
          remedy: 'Try again; if it fails again, ask an operator.',
          retryable: true,
          evidence: [],
        })
      : null,
    created_at: created,
    attempted_at: created,
    updated_at: now,
    ready_at: failed ? null : created + 20_000,
    observed_generation: 1,
    // Held rows are claimed by no worker.
    held_until: now + 10_000 * HOUR_MS,
    next_at: null,
    deleted_at: null,
  };
}

function phaseOf(index) {
  if (index % 41 === 3) return 'Failed';
  return index % 29 === 5 ? 'Degraded' : 'Ready';
}

function seededHour({ store, index, hour, now }) {
  const broken = store.phase === 'Degraded' && hour < 2;
  const stumbled = (index * 7 + hour) % 97 === 0;
  const failed = broken ? 60 : Number(stumbled) * 2;
  const hourNow = now - (now % HOUR_MS);
  return {
    store_id: store.id,
    hour: hourNow - hour * HOUR_MS,
    ok: 60 - failed,
    failed,
    milliseconds: 60 * (70 + ((index + hour) % 40)),
  };
}

function insert(database, table, row) {
  const columns = Object.keys(row);
  database
    .prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns
        .map(() => '?')
        .join(', ')})`,
    )
    .run(...Object.values(row));
}
