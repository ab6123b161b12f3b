// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { ClaimingNamespace, ClusterInfo } from '../cluster/ClusterPort';
import { StartStoresOptions } from '../startStores';

const clusterInfo = (name: string): ClusterInfo => ({
  name,
  environment: 'local',
  simulated: false,
  baseDomain: 'localhost',
  ingress: {
    className: 'traefik',
    namespace: 'ingress',
    annotations: {},
    tls: { enabled: false },
  },
  host: storeName => `${storeName}.localhost`,
  baseUrl: host => `http://${host}:8080`,
});

/** One cluster that keeps passwords in memory, or none. */
export class FakeClusters {
  readonly passwords = new Map<string, string>();
  /** Set: the cluster does not answer. */
  away = false;
  /** What a password waits for on its way into the cluster. */
  arrival: (() => Promise<void>) | undefined;
  names = ['local'];
  /** Namespaces that say that they are stores. */
  claiming: ClaimingNamespace[] = [];

  asClusters(): StartStoresOptions['clusters'] {
    return {
      list: () => this.names.map(clusterInfo),
      get: name => (this.names.includes(name) ? clusterInfo(name) : undefined),
      all: () => [],
      cluster: () => undefined,
      stop: async () => undefined,
      reportHealth: async () => undefined,
      checkHealth: async () =>
        this.names.map(name => ({
          name: `cluster ${name}`,
          ok: !this.away,
          message: this.away ? 'connect ECONNREFUSED 10.0.0.1' : undefined,
        })),
      prepareSecrets: async ({ store, adminPassword }) => {
        await this.arrival?.();
        this.#answer();
        this.passwords.set(store.namespace, adminPassword);
        return { namespaceUid: `uid-${store.id}` };
      },
      readSecret: async ({ store }) => {
        this.#answer();
        const password = this.passwords.get(store.namespace);
        if (!password) throw new NotFoundError('No such Secret');
        return password;
      },
      listClaiming: async () => {
        this.#answer();
        return this.claiming;
      },
      inspect: async () => {
        this.#answer();
        return { workloads: [], pods: [], volumes: [] };
      },
    };
  }

  #answer(): void {
    if (this.away) throw new ServiceUnavailableError('The cluster is away');
  }
}
