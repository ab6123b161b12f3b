// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { plainUpgrade } from '../plainUpgrade.mjs';
import { ProcessMeter } from './ProcessMeter.mjs';

/** As the portal runs its own. */
const NICE = ['nice', '-n', '10'];

/**
 * The same charts with the same values by a plain loop: `helm upgrade --install`, so many at a time.
 *
 * @param {{
 *   plan: {engine: string, values: object, workloads: number}[],
 *   concurrency: number, kubeconfig: string, rollout: object, counter: object, prefix: string, log: string,
 * }} options `plan`: one entry for each store
 */
export async function loopRun(options) {
  const { plan, concurrency, kubeconfig, rollout, counter, prefix, log } =
    options;
  const meter = ProcessMeter.of('self');
  const usedBefore = meter.cpu();
  counter.take();
  const began = Date.now();
  const stores = [];
  const queue = plan.entries();
  const work = async () => {
    for (const [index, { engine, values, workloads }] of queue) {
      const name = `${prefix}-${index}`;
      const plain = plainUpgrade({ engine, name, values, kubeconfig });
      const { namespace } = plain;
      const startedAt = Date.now();
      await plain.run({ before: NICE, log });
      const installedAt = Date.now();
      stores.push(
        rollout
          .until({ namespace, workloads })
          .then(readyAt => ({ name, engine, startedAt, installedAt, readyAt })),
      );
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  const timestamps = await Promise.all(stores);
  const used = meter.cpu();
  return {
    seconds: secondsFrom(began, timestamps),
    cpuSeconds: used && used.children - usedBefore.children,
    requests: counter.take().all / plan.length,
    timestamps,
  };
}

/** From the start to the last store that was ready. */
export function secondsFrom(began, timestamps) {
  return (Math.max(...timestamps.map(({ readyAt }) => readyAt)) - began) / 1000;
}
