// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseError } from '@backstage/errors';
import {
  Engine,
  NameAvailability,
  PluginHealth,
  Quota,
  Store,
  StoresApi,
  UnclaimedNamespaceList,
} from '@storekeeper/backstage-plugin-stores-common';
import { makeEngine } from './makeEngine';

/** A refusal as the REST API makes one. */
export const refusal = (status: number, name: string, message: string) =>
  ResponseError.fromResponse(
    Object.assign(
      new Response(
        JSON.stringify({
          error: { name, message },
          response: { statusCode: status },
        }),
        { status, headers: { 'Content-Type': 'application/json' } },
      ),
    ),
  );

/** The stores API in memory; a test sets what it answers and reads what it was asked. */
export class FakeStoresApi implements StoresApi {
  stores: Store[] = [];
  engines: Engine[] = [makeEngine()];
  quota: Quota = {
    owner: 'user:default/bruno',
    used: 3,
    limit: 5,
    left: 2,
    owners: [
      { owner: 'user:default/bruno', used: 3, limit: 5, left: 2 },
      { owner: 'group:default/coffee-bar', used: 4, limit: 10, left: 6 },
    ],
    creations: { limit: 10, left: 9, seconds: 600 },
  };
  health: PluginHealth = { status: 'ok', checks: [] };
  name: NameAvailability = { name: '', available: true };
  password = 'correct-horse-battery-staple';

  listStores = jest.fn<
    ReturnType<StoresApi['listStores']>,
    Parameters<StoresApi['listStores']>
  >(async (query = {}) => {
    const items = this.stores.filter(
      store => !query.search || store.name.includes(query.search),
    );
    const phases: Record<string, number> = {};
    for (const { phase } of this.stores)
      phases[phase] = (phases[phase] ?? 0) + 1;
    return { items, totalItems: items.length, phases };
  });

  getStore = jest.fn<
    ReturnType<StoresApi['getStore']>,
    Parameters<StoresApi['getStore']>
  >(async id => {
    const store = this.stores.find(candidate => candidate.id === id);
    if (!store) throw await refusal(404, 'NotFoundError', 'No such store');
    return { store, etag: `"${store.generation}"` };
  });

  deleteStore = jest.fn(async (id: string) => {
    const store = this.stores.find(candidate => candidate.id === id)!;
    this.stores = this.stores.map(candidate =>
      candidate.id === id
        ? { ...candidate, phase: 'Deleting' as const }
        : candidate,
    );
    return store;
  });

  retryStore = jest.fn(async () => this.stores[0]);
  createStore = jest.fn(async () => this.stores[0]);
  updateStore = jest.fn<
    ReturnType<StoresApi['updateStore']>,
    Parameters<StoresApi['updateStore']>
  >(async () => this.stores[0]);
  getHealth = jest.fn(async () => ({
    status: 'unknown' as const,
    message: '',
    checks: [],
    workloads: [],
    pods: [],
    volumes: [],
  }));
  listActivity = jest.fn<
    ReturnType<StoresApi['listActivity']>,
    Parameters<StoresApi['listActivity']>
  >(async () => ({ items: [] }));
  getCleanupReport = jest.fn<
    ReturnType<StoresApi['getCleanupReport']>,
    Parameters<StoresApi['getCleanupReport']>
  >(async () => {
    throw await refusal(404, 'NotFoundError', 'There is no report yet');
  });
  listCredentials = jest.fn(async () => ({
    items: [{ id: 'admin', label: 'Shop admin', username: 'ada@example.com' }],
  }));
  revealCredential = jest.fn(async () => ({
    id: 'admin',
    username: 'ada@example.com',
    password: this.password,
  }));
  listEngines = jest.fn(async () => ({ items: this.engines }));
  getQuota = jest.fn(async () => this.quota);
  checkName = jest.fn(async (name: string) => ({ ...this.name, name }));
  unclaimed: UnclaimedNamespaceList = { items: [], looks: [] };
  listUnclaimedNamespaces = jest.fn(async () => this.unclaimed);
  getPluginHealth = jest.fn(async () => this.health);
}
