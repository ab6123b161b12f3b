// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { BenchPortal } from './BenchPortal.mjs';
import { seedStores } from './seedStores.mjs';
import { Timings } from './Timings.mjs';

const REPETITIONS = 40;

/**
 * Creating and listing while nothing else is to do.
 *
 * @param {{stores: number, engine: string, baseline: Timings}} options
 * @returns {Promise<Timings[]>}
 */
export async function measureQuiet({ stores, engine, baseline }) {
  const portal = await BenchPortal.create({ name: 'quiet' });
  const creation = new Timings(
    'create, without a cluster',
    portal.cpuMilliseconds,
  );
  const lists = [50, 500].map(limit => ({
    limit,
    timings: new Timings(
      `list ${limit} of ${stores} stores`,
      portal.cpuMilliseconds,
    ),
  }));
  try {
    await portal.start();
    await portal.create('warm-up', engine);
    for (let index = 0; index < REPETITIONS; index += 1) {
      await baseline.time(() => portal.identify());
      await creation.time(() => portal.create(`quiet-${index}`, engine));
    }
    await portal.stop();
    seedStores({ state: portal.state, count: stores });
    await portal.start();
    for (const { limit, timings } of lists) {
      const list = () => portal.client.stores(`?limit=${limit}&search=shop-`);
      await list();
      for (let index = 0; index < REPETITIONS; index += 1) {
        await baseline.time(() => portal.identify());
        await timings.time(list);
      }
    }
  } finally {
    await portal.stop();
  }
  return [creation, ...lists.map(({ timings }) => timings)];
}
