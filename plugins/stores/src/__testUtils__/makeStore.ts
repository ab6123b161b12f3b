// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Store } from '@storekeeper/backstage-plugin-stores-common';

export const makeStore = (overrides: Partial<Store> = {}): Store => {
  const id = overrides.id ?? 'a1';
  const name = overrides.name ?? 'coffee-shop';
  return {
    id,
    entityRef: `component:default/store-${id}`,
    name,
    engine: 'medusa',
    version: '2.21.2',
    plan: 'basic',
    replicas: 1,
    owner: 'group:default/coffee-bar',
    createdBy: 'user:default/bruno',
    adminEmail: 'bruno@example.com',
    sampleData: 'small',
    phase: 'Ready',
    reason: 'Ready',
    message: 'A purchase worked.',
    conditions: [],
    steps: [],
    urls: {
      storefront: `http://${name}.localhost:8080`,
      admin: `http://${name}.localhost:8080/app`,
    },
    host: `${name}.localhost`,
    namespace: `store-${id}`,
    cluster: 'local',
    simulated: false,
    createdAt: '2026-11-21T10:00:00.000Z',
    updatedAt: '2026-11-21T10:01:00.000Z',
    readyAt: '2026-11-21T10:00:31.000Z',
    generation: 1,
    observedGeneration: 1,
    ...overrides,
  };
};
