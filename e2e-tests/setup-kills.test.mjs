// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { after, before, describe } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { storeCharts } from '../charts/tests/charts.mjs';
import { ensureKubernetesTools } from '../dev/toolchain/ensureKubernetesTools.mjs';
import { missingImage } from './support/missingImage.mjs';
import { PlainRelease } from './support/plainHelm/PlainRelease.mjs';
import { shops } from './support/plainHelm/shops.mjs';
import { sequence } from './support/sequence.mjs';
import { until } from './support/until.mjs';

/** Each kill costs a set-up of its own; `npm run chaos` takes the time for ten. */
const KILLS = process.env.STOREKEEPER_CHAOS ? 10 : 3;
/** Longer than set-up takes on a machine at rest: some kills come too late, as they may. */
const LONGEST_LIFE_MS = 3500;
const SETUP = '--selector=app.kubernetes.io/component=setup';

const { helm } = await ensureKubernetesTools();

// Most of the time is spent waiting, so the engines wait side by side.
describe('set-up that is killed at random', { concurrency: true }, () => {
  for (const chart of storeCharts) {
    const skip = missingImage(chart.name);
    describe(`of a ${chart.name} store`, { skip, concurrency: 1 }, () =>
      killed(chart),
    );
  }
});

function killed(chart) {
  const then = sequence();
  const shop = shops[chart.name];
  const store = PlainRelease.create({
    helm,
    doors: shop.doors,
    name: `kills-${randomBytes(3).toString('hex')}`,
  });

  before(async () => {
    await store.makeNamespace();
    await store.helm('install', chart.path);
  });
  after(() => store.remove());

  then(`is interrupted ${KILLS} times`, async t => {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const pod = await runningSetup(store);
      const life = Math.round(Math.random() * LONGEST_LIFE_MS);
      await pause(life);
      const said = await store.kubectl('logs', pod);
      t.diagnostic(`${life} ms: ${said.trim().split('\n').at(-1)}`);
      // Without a grace period the kernel ends it wherever it is.
      await store.kubectl('delete', 'pod', pod, '--force', '--grace-period=0');
      // The Job itself would wait longer and longer before it tries again; so it is made anew.
      await store.kubectl('delete', 'jobs', SETUP);
      await store.helm('upgrade', chart.path);
    }
  });

  then('still ends with a shop that sells', async () => {
    await store.untilServing();
    const order = await shop.sell(store);
    await shop.remembers(store, order);
  });
}

/** Name of the pod in which set-up runs, or has just run. */
async function runningSetup(store) {
  return until(
    'a set-up that runs',
    async () => {
      const { items } = await store.get('pods', SETUP);
      const [pod] = items.filter(
        ({ metadata, status }) =>
          !metadata.deletionTimestamp &&
          status.containerStatuses?.some(
            ({ state }) => state.running || state.terminated,
          ),
      );
      return pod?.metadata.name;
    },
    { seconds: 180 },
  );
}
