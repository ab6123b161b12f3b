// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Plan } from '@storekeeper/backstage-plugin-stores-common';
import { StoreEngine } from '@storekeeper/backstage-plugin-stores-node';

const plan = (id: string, replicas: number): Plan => ({
  id,
  title: id,
  summary: `The ${id} size`,
  features: [],
  replicas: { default: replicas, max: replicas * 2 },
  requests: { cpu: '1', memory: '1Gi', storage: '10Gi' },
});

/** An engine for tests that need no cluster. */
export const fakeEngine: StoreEngine = {
  id: 'fake',
  title: 'Fake shop',
  summary: 'Sells nothing',
  goodFor: 'Tests.',
  versions: ['2.0.0', '1.0.0'],
  plans: [plan('basic', 1), plan('premium', 2)],
  chart: { name: 'fake', version: '0.1.0', path: 'nowhere' },
  validate: ({ adminUser }) =>
    adminUser === 'root'
      ? [{ field: 'adminUser', message: 'Choose another name.' }]
      : [],
  urls: baseUrl => ({ storefront: baseUrl, admin: `${baseUrl}/admin` }),
  secrets: ({ name }) => [
    {
      name: `${name}-admin`,
      keys: { password: { adminPassword: true, length: 32 } },
    },
  ],
  credentials: ({ name, adminEmail, baseUrl }) => [
    {
      id: 'admin',
      label: 'Administration',
      url: `${baseUrl}/admin`,
      username: adminEmail,
      password: { secretName: `${name}-admin`, key: 'password' },
    },
  ],
  workloads: ({ name }) => [
    { kind: 'Deployment', name: `${name}-app`, title: 'Shop' },
  ],
  values: () => ({}),
  shop: async () => undefined,
};
