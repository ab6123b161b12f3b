// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  EngineCluster,
  StoreEngine,
} from '@storekeeper/backstage-plugin-stores-node';
import {
  PluginHealth,
  StoreHealth,
} from '@storekeeper/backstage-plugin-stores-common';
import { StoreRecord } from '../model/StoreRecord';

/** What StoresService and the router may ask of the clusters. The reconciler uses the richer Cluster class. */
export interface ClustersPort {
  /** Clusters by configuration, the default first; empty: the portal has none. */
  list(): ClusterInfo[];
  get(name: string): ClusterInfo | undefined;
  /**
   * Makes the namespace and the Secrets of a store that is accepted with a given admin password. Safe to run again.
   * Throws ServiceUnavailableError when the cluster cannot be reached, ConflictError when the namespace is not ours.
   */
  prepareSecrets(options: {
    store: StoreRecord;
    engine: StoreEngine;
    adminPassword: string;
  }): Promise<{ namespaceUid: string }>;
  /** One key of one Secret in the store's namespace; NotFoundError while it is not there yet. */
  readSecret(options: {
    store: StoreRecord;
    secretName: string;
    key: string;
  }): Promise<string>;
  /** Workloads, pods and volumes of the store as the cluster shows them now. */
  inspect(options: {
    store: StoreRecord;
    engine: StoreEngine;
  }): Promise<Pick<StoreHealth, 'workloads' | 'pods' | 'volumes'>>;
  /** Namespaces in a cluster that say that they are stores, and not that they are another portal's. */
  listClaiming(cluster: string): Promise<ClaimingNamespace[]>;
  /** Is each cluster's API server answering, is Helm there and of a version that is supported. */
  checkHealth(): Promise<PluginHealth['checks']>;
}

/** A namespace that says that it is a store. */
export type ClaimingNamespace = {
  name: string;
  uid: string;
  /** The id that it carries, where it carries one. */
  storeId?: string;
  terminating: boolean;
  createdAt: Date;
};

export type ClusterInfo = EngineCluster & {
  name: string;
  /** Host of a store, and the URL that a person types. */
  host(storeName: string): string;
  baseUrl(host: string): string;
};
