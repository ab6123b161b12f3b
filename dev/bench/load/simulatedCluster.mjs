// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import run from '../../bootstrap/run.js';
import { SimulatedVolumes } from '../../simulation/SimulatedVolumes.mjs';

/** The cluster as the portal's configuration has it. */
export const simulatedCluster = ({ kubeconfig }) => ({
  name: 'simulated',
  kubeconfig,
  simulated: true,
  environment: 'local',
  baseDomain: 'localhost',
  storageClass: SimulatedVolumes.className,
  ingress: { className: 'simulated', namespace: 'default' },
});

/** Namespaces that a portal has made, also those that it does not know any more. */
export async function namespacesOf({ api, portal }) {
  const { items } = await api.get('/api/v1/namespaces');
  return items
    .map(({ metadata }) => metadata)
    .filter(
      ({ annotations }) => annotations?.['storekeeper.io/portal'] === portal,
    )
    .map(({ name }) => name);
}

/** Deletes namespaces and waits until they are gone. */
export async function deleteNamespaces({ kubeconfig, namespaces, log }) {
  if (namespaces.length > 0) {
    await run(
      'kubectl',
      [
        `--kubeconfig=${kubeconfig}`,
        'delete',
        'namespace',
        '--ignore-not-found',
        ...namespaces,
      ],
      { log },
    );
  }
}
