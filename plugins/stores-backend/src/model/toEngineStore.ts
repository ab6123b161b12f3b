// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EngineStore } from '@storekeeper/backstage-plugin-stores-node';
import { StoreRecord } from './StoreRecord';

/** The part of a store that its engine may know. */
export function toEngineStore(store: StoreRecord): EngineStore {
  return {
    id: store.id,
    name: store.name,
    namespace: store.namespace,
    host: store.host,
    baseUrl: store.baseUrl,
    version: store.version,
    plan: store.plan,
    replicas: store.replicas,
    owner: store.owner,
    adminUser: store.adminUser,
    adminEmail: store.adminEmail,
    sampleData: store.sampleData,
    opened: store.readyAt !== undefined,
  };
}
