// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseCluster } from './chooseCluster.mjs';
import { ensureViewer } from './ensureViewer.mjs';

/**
 * Chooses a cluster, sees that it is up, and writes the one kubeconfig that everything after this uses.
 *
 * @param {{steps: import('../bootstrap/steps.js'), state: string, log: string, context?: string, ingressPort: number, offline?: boolean, real?: boolean}} options
 * @returns what the portal's configuration needs, or undefined where there is no cluster to be had
 */
export async function prepareCluster({
  steps,
  state,
  log,
  context,
  ingressPort,
  offline,
  real,
}) {
  const cluster = await chooseCluster({ context, ingressPort, offline, real });
  if (!cluster) {
    return undefined;
  }
  const wasUp = await cluster.isUp();
  const kubeconfig = join(state, 'kubeconfig');
  await steps.run(
    {
      title: `Cluster: ${cluster.title}`,
      log,
      hint: 'see the log; run this again and it goes on where it stopped, npm run reset before begins afresh; --no-cluster starts the portal alone',
    },
    async say => {
      const text = await cluster.up({
        log,
        say: text => say(`Cluster: ${cluster.title}: ${text}`),
      });
      mkdirSync(state, { recursive: true });
      writeFileSync(kubeconfig, text, { mode: 0o600 });
      say(`Cluster: ${cluster.title}${wasUp ? ' (was up)' : ''}`);
    },
  );
  const viewer = await steps.run(
    {
      title: 'Read-only account for the Kubernetes tab',
      log,
      hint: 'your account must be allowed to create a namespace, a service account and a cluster role',
    },
    () => ensureViewer({ kubeconfig, log }),
  );
  return { cluster, kubeconfig, viewer, wasUp };
}
