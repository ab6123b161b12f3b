// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import run from '../../bootstrap/run.js';
import { BenchPortal } from '../api/BenchPortal.mjs';
import { KubeApi } from '../../cluster/KubeApi.mjs';
import {
  deleteNamespaces,
  namespacesBelow,
  namespacesOf,
} from '../../cluster/namespaces.mjs';
import { ApiCounter } from './ApiCounter.mjs';
import { countWorkloads } from './countWorkloads.mjs';
import { idleRun } from './idleRun.mjs';
import { loopRun } from './loopRun.mjs';
import { portalBurst } from './portalBurst.mjs';
import { Rollout } from './Rollout.mjs';
import { simulatedCluster } from './simulatedCluster.mjs';

/**
 * So many stores by the portal, the portal at rest with them, and then as many by the loop.
 *
 * @param {{stores: number, concurrency: number, idleSeconds: number, kubeconfig: string, steps: object, log: string}} options
 */
export async function measureLoad(options) {
  const { stores, concurrency, idleSeconds, kubeconfig, steps, log } = options;
  const prefix = `l${randomBytes(2).toString('hex')}`;
  const api = await KubeApi.open({ kubeconfig });
  const rollout = Rollout.start({ api });
  const file = join(repository.state, 'bench', 'counted.kubeconfig');
  const counter = await ApiCounter.start({ kubeconfig, file });
  const counted = { kubeconfig: file, counter, rollout, prefix, log };
  const remove = names =>
    steps.run({ title: 'Everything removed', log }, () =>
      deleteNamespaces({ kubeconfig, names, log }),
    );
  try {
    const portal = await BenchPortal.create({
      name: 'load',
      stores: {
        clusters: [simulatedCluster({ kubeconfig: file })],
        helm: { concurrency },
      },
    });
    const result = { stores, concurrency };
    try {
      await steps.run({ title: 'Portal started', log }, () => portal.start());
      const rest = title =>
        steps.run({ title, log }, () =>
          idleRun({ portal, seconds: idleSeconds }),
        );
      result.empty = await rest('Portal at rest, without a store');
      const plan = await planStores({ portal, stores });
      result.portal = await steps.run(
        { title: `${stores} stores by the portal`, log },
        () => portalBurst({ ...counted, portal, plan }),
      );
      for (const entry of plan) {
        entry.values ??= await valuesOf({ kubeconfig, result, entry });
      }
      result.idle = await rest('Portal at rest');
      result.plan = plan;
    } finally {
      await portal.stop();
      await remove(await namespacesOf({ api, portal: portal.client.url }));
    }
    const { plan, ...measured } = result;
    try {
      measured.loop = await steps.run(
        { title: `${stores} stores by a plain loop`, log },
        () => loopRun({ ...counted, plan, concurrency }),
      );
    } finally {
      await remove(await namespacesBelow({ api, prefix: `bare-${prefix}-` }));
    }
    return measured;
  } finally {
    counter.stop();
    await rollout.stop();
    api.close();
  }
}

/** Engines by turns, each with what its chart makes. */
async function planStores({ portal, stores }) {
  const { items } = await portal.identify();
  const engines = items.filter(({ available }) => available);
  const counts = new Map();
  for (const { id } of engines) {
    counts.set(id, await countWorkloads({ engine: id }));
  }
  return Array.from({ length: stores }, (_, index) => {
    const { id } = engines[index % engines.length];
    return { engine: id, workloads: counts.get(id) };
  });
}

/** What the portal gave to Helm for a store of the engine. */
async function valuesOf({ kubeconfig, result, entry }) {
  const { name, id } = result.portal.timestamps.find(
    ({ engine }) => engine === entry.engine,
  );
  result.values ??= {};
  result.values[entry.engine] ??= JSON.parse(
    await run('helm', [
      'get',
      'values',
      name,
      `--namespace=store-${id}`,
      `--kubeconfig=${kubeconfig}`,
      '--output=json',
    ]),
  );
  return result.values[entry.engine];
}
