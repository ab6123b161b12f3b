// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EngineStore } from '../engine';

/** A store to test with. */
export function aStore(overrides: Partial<EngineStore> = {}): EngineStore {
  return {
    id: 'b2c3d4f5g6',
    name: 'coffee-bar',
    namespace: 'store-b2c3d4f5g6',
    host: 'coffee-bar.localhost',
    baseUrl: 'http://coffee-bar.localhost:8080',
    version: '1.2.3',
    plan: 'basic',
    replicas: 1,
    owner: 'group:default/coffee-bar',
    adminEmail: 'owner@example.com',
    sampleData: 'small',
    opened: false,
    ...overrides,
  };
}
