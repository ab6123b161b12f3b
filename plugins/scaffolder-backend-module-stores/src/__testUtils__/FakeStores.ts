// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseError } from '@backstage/errors';
import {
  CreateStore,
  Store,
  StoresApi,
  StoresRequestOptions,
} from '@storekeeper/backstage-plugin-stores-common';

/** A stores plugin in memory that does what a test tells it, and remembers who asked for what. */
export class FakeStores {
  readonly stores = new Map<string, Store>();
  readonly calls: { method: string; token?: string; args: unknown }[] = [];
  readonly #byKey = new Map<string, string>();
  /** Thrown by the next calls, one each. */
  readonly refusals: unknown[] = [];

  readonly api = {
    createStore: async (
      request: CreateStore,
      options?: StoresRequestOptions & { idempotencyKey?: string },
    ) => {
      this.#note('createStore', options, request);
      const key = options?.idempotencyKey ?? '';
      const known = this.stores.get(this.#byKey.get(key) ?? '');
      if (known) return known;
      const store = aStore({ id: `s${this.stores.size + 1}`, ...request });
      this.#byKey.set(key, store.id);
      this.stores.set(store.id, store);
      return store;
    },
    getStore: async (id: string, options?: StoresRequestOptions) => {
      this.#note('getStore', options, id);
      const store = this.stores.get(id);
      if (!store) throw await refusal(404, 'NotFoundError', 'No such store.');
      return { store, etag: '"1"' };
    },
    deleteStore: async (id: string, options?: StoresRequestOptions) => {
      this.#note('deleteStore', options, id);
      return this.change(id, { phase: 'Deleting' });
    },
    checkName: async (name: string, options?: StoresRequestOptions) => {
      this.#note('checkName', options, name);
      const taken = [...this.stores.values()].some(s => s.name === name);
      return {
        name,
        available: !taken,
        url: `http://${name}.localhost:8080`,
        reason: taken ? `The name ${name} is taken.` : undefined,
      };
    },
    getQuota: async () => {
      const quota = { owner: 'user:default/guest', used: 0, limit: 5, left: 5 };
      const full = {
        owner: 'group:default/full',
        used: 5,
        limit: 5,
        left: 0,
      };
      return {
        ...quota,
        owners: [quota, full],
        creations: { limit: 10, left: 10, seconds: 60 },
      };
    },
    listEngines: async () => ({
      items: [
        {
          id: 'medusa',
          title: 'Medusa',
          available: true,
          plans: [{ id: 'basic' }],
        },
        {
          id: 'woocommerce',
          title: 'WooCommerce',
          available: false,
          plans: [],
        },
      ],
    }),
  } as unknown as StoresApi;

  /** Changes a store as its reconciler would. */
  change(id: string, changes: Partial<Store>): Store {
    const store = { ...this.stores.get(id)!, ...changes };
    this.stores.set(id, store);
    return store;
  }

  called(method: string) {
    return this.calls.filter(call => call.method === method);
  }

  #note(method: string, options: StoresRequestOptions = {}, args: unknown) {
    this.calls.push({ method, token: options.token, args });
    if (this.refusals.length) throw this.refusals.shift();
  }
}

/** What the client throws when the server answers with an error. */
export async function refusal(status: number, name: string, message: string) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message },
        response: { statusCode: status },
      }),
      { status, headers: { 'Content-Type': 'application/json' } },
    ),
  );
}

export function aStore(changes: Partial<Store> = {}): Store {
  return {
    id: 's1',
    entityRef: `component:default/store-${changes.id ?? 's1'}`,
    name: 'coffee',
    engine: 'medusa',
    version: '2.21.2',
    plan: 'basic',
    replicas: 1,
    owner: 'user:default/guest',
    createdBy: 'user:default/guest',
    adminEmail: 'owner@example.com',
    sampleData: 'none',
    phase: 'Pending',
    reason: 'Waiting',
    message: 'Waiting for its turn.',
    conditions: [],
    steps: [],
    urls: {
      storefront: 'http://coffee.localhost:8080',
      admin: 'http://coffee.localhost:8080/app',
    },
    host: 'coffee.localhost',
    namespace: `store-${changes.id ?? 's1'}`,
    cluster: 'local',
    simulated: false,
    createdAt: '2026-11-21T13:00:00.000Z',
    updatedAt: '2026-11-21T13:00:00.000Z',
    generation: 1,
    observedGeneration: 0,
    ...changes,
  };
}
