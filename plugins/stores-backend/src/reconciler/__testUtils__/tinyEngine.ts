// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  EngineStore,
  StoreEngine,
} from '@storekeeper/backstage-plugin-stores-node';
import { JsonObject } from '@backstage/types';
import { resolve } from 'node:path';

/**
 * An engine whose shop is one page and whose cart is another; settings override the values of its chart. Its set-up
 * asks for nothing.
 */
export function tinyEngine(
  settings: JsonObject = {},
  pod = { cpu: '100m', memory: '128Mi' },
): StoreEngine {
  return {
    id: 'tiny',
    title: 'Tiny',
    summary: 'One page',
    goodFor: 'Tests',
    versions: ['1.0.0'],
    plans: [],
    chart: {
      name: 'tiny',
      version: '0.1.0',
      path: resolve(__dirname, '../__fixtures__/tiny-chart'),
    },
    urls: baseUrl => ({ storefront: baseUrl, admin: `${baseUrl}/app` }),
    secrets: store => [
      {
        name: `${store.name}-admin`,
        keys: {
          username: { value: store.adminUser ?? 'admin' },
          password: { adminPassword: true, length: 32 },
        },
      },
    ],
    credentials: () => [],
    workloads: store => [
      { kind: 'Deployment', name: `${store.name}-app`, title: 'Shop' },
      { kind: 'Job', name: 'setup', title: 'Set-up' },
    ],
    pods: () => [pod],
    values: (store: EngineStore) => ({
      storeId: store.id,
      host: store.host,
      replicas: store.replicas,
      requests: pod,
      ...settings,
    }),
    async shop(shopper, _store, level) {
      await shopper.step('storefront', 'Opening the shop', async () => {
        const page = await shopper.fetch('/');
        if (page.status !== 200) {
          throw new Error(`the shop answered ${page.status}`);
        }
      });
      if (level === 'sale') {
        await shopper.step('cart', 'Filling the cart', async () => {
          const cart = await shopper.fetch('/cart');
          if (cart.text !== 'works') {
            throw new Error('the cart stays empty');
          }
        });
      }
    },
  };
}
