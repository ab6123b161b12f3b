// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';
import { BenchPortal } from './BenchPortal.mjs';
import { Timings } from './Timings.mjs';

const GAP_MS = 2_000;
const LOOK_MS = 1_000;
const STARTED_MS = 600_000;
const GONE_MS = 300_000;

/**
 * Creating one real store after the other while the earlier ones start, and deleting them again.
 *
 * @param {{starting: number, engine: string, prepared: object, baseline: Timings}} options
 * @returns {Promise<Timings[]>}
 */
export async function measureStarting({
  starting,
  engine,
  prepared,
  baseline,
}) {
  const portal = await BenchPortal.create({ name: 'starting', prepared });
  const creation = new Timings(
    'create, while others start',
    portal.cpuMilliseconds,
  );
  const listing = new Timings(
    'list, while others start',
    portal.cpuMilliseconds,
  );
  const stores = [];
  try {
    await portal.start();
    const run = Date.now().toString(36).slice(-4);
    for (let index = 0; index < starting; index += 1) {
      stores.push(
        await creation.time(() =>
          portal.create(`bench-${run}-${index}`, engine),
        ),
      );
      await pause(GAP_MS);
      await baseline.time(() => portal.identify());
      await listing.time(() => portal.client.stores());
    }
    await until(STARTED_MS, async () =>
      (
        await portal.client.stores()
      ).items.every(({ phase }) => phase === 'Ready'),
    );
  } finally {
    for (const { id } of stores) {
      await portal.client.json('DELETE', `/api/stores/v1/stores/${id}`);
    }
    await until(
      GONE_MS,
      async () => (await portal.client.stores()).items.length === 0,
    );
    await portal.stop();
  }
  return [creation, listing];
}

async function until(milliseconds, reached) {
  const deadline = Date.now() + milliseconds;
  while (!(await reached())) {
    if (Date.now() > deadline) {
      throw new Error(`The stores took more than ${milliseconds / 1000} s`);
    }
    await pause(LOOK_MS);
  }
}
