// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';

/**
 * Writes the part of the portal's configuration that depends on this machine, and lists all parts in their order. The
 * file holds the token of the Kubernetes tab, so only its owner may read it.
 *
 * @param {{
 *   state: string,
 *   port: number,
 *   prepared?: Awaited<ReturnType<typeof import('../cluster/prepareCluster.mjs').prepareCluster>>,
 *   stores?: object,
 * }} options `stores`: further settings below `stores`
 * @returns {string[]} paths of configuration files
 */
export function writeConfig({ state, port, prepared, stores }) {
  mkdirSync(state, { recursive: true });
  const file = join(state, 'app-config.generated.yaml');
  const url = `http://localhost:${port}`;
  const config = {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { port, host: '127.0.0.1' },
      cors: { origin: url },
      database: {
        client: 'better-sqlite3',
        connection: { directory: join(state, 'database') },
      },
    },
    stores: {
      clusters: [prepared ? storesCluster(prepared) : noCluster(state)],
      ...stores,
    },
    ...(prepared?.viewer && { kubernetes: kubernetes(prepared) }),
  };
  // JSON is YAML too, and needs no library to be written.
  writeFileSync(file, `${JSON.stringify(config, undefined, 2)}\n`, {
    mode: 0o600,
  });
  return [
    join(repository.root, 'app-config.yaml'),
    join(repository.root, 'app-config.local.yaml'),
    file,
  ].filter(existsSync);
}

/** A cluster without a kubeconfig would be the current context of the user's own, which may be someone's production. */
function noCluster(state) {
  return { name: 'local', kubeconfig: join(state, 'no-kubeconfig') };
}

function storesCluster({ cluster, kubeconfig, progressFile }) {
  return {
    name: cluster.name,
    kubeconfig,
    ...(progressFile && { progressFile }),
    environment: 'local',
    ...(cluster.simulated && { simulated: true }),
    ...(cluster.storageClass && { storageClass: cluster.storageClass }),
    baseDomain: 'localhost',
    url: { scheme: 'http', port: cluster.ingressPort },
    ingress: {
      className: cluster.ingressClass,
      namespace: cluster.ingressNamespace,
      ...(!cluster.simulated && {
        address: `${cluster.ingressHost}:${cluster.ingressPort}`,
      }),
    },
  };
}

function kubernetes({ cluster, viewer }) {
  return {
    serviceLocatorMethod: { type: 'multiTenant' },
    clusterLocatorMethods: [
      {
        type: 'config',
        clusters: [
          {
            name: cluster.name,
            url: viewer.url,
            authProvider: 'serviceAccount',
            serviceAccountToken: viewer.token,
            caData: viewer.caData,
            skipTLSVerify: viewer.skipTLSVerify,
          },
        ],
      },
    ],
  };
}
