// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readMedusaConfig } from './MedusaConfig';
import { MedusaEngine } from './MedusaEngine';
import {
  aCluster,
  aStore,
  roomOf,
  storageInChart,
} from '@storekeeper/backstage-plugin-stores-node/testUtils';

const create = (medusa: JsonObject = {}) =>
  MedusaEngine.create({
    config: readMedusaConfig(
      new ConfigReader({ stores: { engines: { medusa } } }),
    ),
  });

describe('MedusaEngine', () => {
  it("offers the chart's version, and plans that hold together", () => {
    const engine = create();
    expect(engine.chart).toMatchObject({
      name: 'medusa',
      path: expect.stringMatching(/medusa$|chart$/),
    });
    expect(engine.versions).toEqual([expect.stringMatching(/^2\.\d+\.\d+$/)]);
    expect(engine.plans.map(({ id }) => id)).toEqual([
      'basic',
      'standard',
      'premium',
    ]);
    for (const { replicas, price } of engine.plans) {
      expect(replicas.default).toBeLessThanOrEqual(replicas.max);
      expect(price).toBeUndefined();
    }
  });

  it('states the storage of both volumes that a plan gives', () => {
    const engine = create();
    expect(engine.plans.map(({ requests }) => requests.storage)).toEqual(
      storageInChart(engine.chart),
    );
  });

  it('asks a cluster for the room that its plans state, and for that of the set-up', () => {
    const engine = create();
    for (const { id, replicas, requests } of engine.plans) {
      const store = { ...aStore(), plan: id, replicas: replicas.default };
      const pods = engine.pods(store);
      const setup = pods.at(-1)!;
      expect(roomOf(pods)).toEqual(roomOf([requests, setup]));
      const more = engine.pods({ ...store, replicas: replicas.default + 1 });
      expect(more.length).toBeGreaterThan(pods.length);
    }
  });

  it("shows the operator's prices and pulls from the operator's places", () => {
    const engine = create({
      chart: 'oci://registry.example.com/charts/medusa',
      imageRegistry: 'registry.example.com/mirror',
      images: { database: { tag: '17.5' } },
      prices: { basic: 9 },
      currency: 'USD',
    });
    expect(engine.plans[0].price).toEqual({
      amount: 9,
      currency: 'USD',
      interval: 'month',
    });
    expect(engine.chart).toMatchObject({
      oci: 'oci://registry.example.com/charts/medusa',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    expect(engine.values(aStore(), aCluster())).toMatchObject({
      global: { imageRegistry: 'registry.example.com/mirror' },
      image: { tag: '1.2.3' },
      database: { image: { tag: '17.5' } },
    });
  });

  it('gives its chart values that the chart takes', () => {
    const engine = create({
      imageRegistry: 'registry.example.com',
      imagePullSecrets: ['mirror'],
      images: { server: { digest: `sha256:${'0'.repeat(64)}` } },
    });
    const path = 'path' in engine.chart ? engine.chart.path : '';
    const schema = JSON.parse(
      readFileSync(join(path, 'values.schema.json'), 'utf8'),
    );
    const check = new Ajv({ strict: false }).compile(schema);
    for (const simulated of [true, false]) {
      const values = engine.values(aStore(), aCluster({ simulated }));
      check(values);
      expect(check.errors).toBeNull();
    }
    expect(check({ store: { nam: 'a typo' } })).toBe(false);
  });

  it('keeps every secret and every text of a person out of the values', () => {
    const engine = create();
    const store = aStore({
      adminEmail: 'someone.special@example.com',
      adminUser: 'special-user',
    });
    const values = JSON.stringify(engine.values(store, aCluster()));
    expect(values).not.toMatch(/special/);
    const [secret] = engine.secrets(store);
    expect(JSON.parse(values).secrets).toEqual({
      existingSecret: secret.name,
    });
    expect(secret.keys).toMatchObject({
      'admin-email': { value: 'someone.special@example.com' },
      'admin-user': { value: 'special-user' },
      'admin-password': { adminPassword: true, length: 32 },
    });
  });

  it('hands out the credential that the set-up uses', () => {
    const engine = create();
    const store = aStore();
    const [admin] = engine.credentials(store);
    expect(admin).toMatchObject({
      id: 'admin',
      url: 'http://coffee-bar.localhost:8080/app',
      username: 'owner@example.com',
    });
    const [secret] = engine.secrets(store);
    expect(admin.password.secretName).toBe(secret.name);
    expect(secret.keys).toHaveProperty([admin.password.key]);
  });

  it('asks simulated nodes to take the pods', () => {
    const engine = create();
    expect(
      engine.values(aStore(), aCluster({ simulated: true })),
    ).toMatchObject({
      nodeSelector: { type: 'kwok' },
      tolerations: [{ key: 'kwok.x-k8s.io/node', operator: 'Exists' }],
    });
    expect(engine.values(aStore(), aCluster())).not.toHaveProperty(
      'nodeSelector',
    );
  });
});
