// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';
import { prepareCluster } from '../cluster/prepareCluster.mjs';
import { stopAgain } from '../cluster/stopAgain.mjs';
import { ensureApp } from '../portal/ensureApp.mjs';
import { ensureKubernetesTools } from '../toolchain/ensureKubernetesTools.mjs';

/**
 * Measures on the cluster that `npm start` would take, with all that a portal needs. One that was not up before is stopped
 * again afterwards.
 *
 * @template T
 * @param {{steps: import('../bootstrap/steps.js'), log: string, context?: string, real: boolean}} options `real`: not on a
 *   cluster where nothing runs
 * @param {(prepared: Awaited<ReturnType<typeof prepareCluster>>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withCluster({ steps, log, context, real }, work) {
  const state = join(repository.state, 'bench');
  mkdirSync(state, { recursive: true });
  await steps.run({ title: 'Helm and kubectl', log }, () =>
    ensureKubernetesTools({ log }),
  );
  await ensureApp({ steps, log });
  const prepared = await prepareCluster({
    steps,
    log,
    state,
    context,
    ingressPort: Number(process.env.CLUSTER_HTTP_PORT ?? 8080),
    real,
  });
  if (!prepared) {
    throw new Error(
      'There is no cluster to measure on: name a context of your kubeconfig by STOREKEEPER_CONTEXT, or be root on Linux',
    );
  }
  try {
    return await work(prepared);
  } finally {
    await stopAgain({ steps, log, ...prepared });
  }
}
