// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe } from 'node:test';
import { storeCharts } from '../charts/tests/charts.mjs';
import { MemoryMeter } from './support/MemoryMeter.mjs';
import { missingImage } from './support/missingImage.mjs';
import { PlainRelease } from './support/plainHelm/PlainRelease.mjs';
import { shops } from './support/plainHelm/shops.mjs';
import { sequence } from './support/sequence.mjs';

const SHOPPERS = 10;
const ORDERS_EACH = 2;
/** More than a lock's own patience is in an engine, less than a shopper's. */
const STALL_SECONDS = 8;
/** Exit code of a process that was ended by force. */
const KILLED = 137;

for (const chart of storeCharts) {
  describe(
    `ten shoppers at a time in the smallest ${chart.name} store`,
    { skip: missingImage(chart.name) },
    () => {
      const then = sequence();
      const store = PlainRelease.create({
        helm: { major: 4, file: 'helm' },
        doors: shops[chart.name].doors,
        name: `crowd-${randomBytes(3).toString('hex')}`,
        values: { store: { plan: 'basic', sampleData: 'small' } },
      });
      let meter;
      let orders;

      before(async () => {
        await store.makeNamespace();
        meter = MemoryMeter.start(store);
      });
      after(async () => {
        await meter?.stop();
        await store.remove();
      });

      then('it is set up', async () => {
        await store.helm('install', chart.path);
        await store.untilServing();
      });

      then('each gets what they order, though the disk stalls', async () => {
        const shopper = async () => {
          const bought = [];
          for (let order = 0; order < ORDERS_EACH; order++) {
            bought.push(await shops[chart.name].sell(store));
          }
          return bought;
        };
        const [, ...sold] = await Promise.all([
          shops[chart.name].stall(store, STALL_SECONDS),
          ...Array.from({ length: SHOPPERS }, shopper),
        ]);
        orders = sold.flat();
        assert.equal(orders.length, SHOPPERS * ORDERS_EACH);
        const names = orders.map(order => JSON.stringify(order));
        assert.equal(new Set(names).size, orders.length);
      });

      then('no container has been killed, for memory or at all', async t => {
        const { items } = await store.get('pods');
        for (const { metadata, status } of items) {
          for (const { name, state, lastState } of status.containerStatuses) {
            for (const ended of [state.terminated, lastState.terminated]) {
              const why = `${metadata.name} ${name}: ${ended?.reason}`;
              assert.notEqual(ended?.reason, 'OOMKilled', why);
              assert.notEqual(ended?.exitCode, KILLED, why);
            }
          }
        }
        for (const { container, peak, limit, kills } of await meter.stop()) {
          t.diagnostic(`${container}: at most ${peak} of ${limit} MiB`);
          assert.equal(kills, 0, `${container}: a process was killed`);
        }
      });
    },
  );
}
