// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** The kubeconfig of a cluster to test on, where one is given. */
export const kubeconfig = process.env.STOREKEEPER_TEST_KUBECONFIG;

/** The Helm to test with. */
export const helm = process.env.STOREKEEPER_TEST_HELM ?? 'helm';

/** At which port of this machine that cluster's stores answer. */
const port = Number(process.env.STOREKEEPER_TEST_INGRESS_PORT ?? 8080);

/** Real objects, real pods, real Helm: only where a cluster is given. */
export const describeOnCluster = kubeconfig ? describe : describe.skip;

/** Settings below `stores` for stores that can be visited on that cluster. */
export const onRealCluster = {
  clusters: [
    {
      name: 'local',
      kubeconfig,
      url: { port },
      ingress: { className: 'traefik', address: `127.0.0.1:${port}` },
    },
  ],
  helm: { binary: helm, timeoutSeconds: 20 },
};
