// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreObservation, StoreWish } from '../../model';

/** A wish for a store of the tiny engine, accepted just now. */
export function newStore(overrides: Partial<StoreWish> & { id: string }): {
  wish: StoreWish;
  observation: StoreObservation;
} {
  const { id, name = `tiny-${id}` } = overrides;
  const now = new Date();
  return {
    wish: {
      name,
      host: `${name}.localhost`,
      baseUrl: `http://${name}.localhost:8080`,
      namespace: `store-${id}`,
      cluster: 'local',
      engine: 'tiny',
      version: '1.0.0',
      chartVersion: '0.1.0',
      plan: 'basic',
      replicas: 1,
      owner: 'user:default/guest',
      createdBy: 'user:default/guest',
      adminEmail: 'owner@example.com',
      sampleData: 'none',
      presence: 'present',
      generation: 1,
      attemptedAt: now,
      createdAt: now,
      ...overrides,
    },
    observation: {
      observedGeneration: 0,
      phase: 'Pending',
      reason: 'Accepted',
      message: 'Accepted; work begins in a moment.',
      conditions: [],
      steps: {},
    },
  };
}
