// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  aCluster,
  aStore,
  roomOf,
  storageInChart,
} from '@storekeeper/backstage-plugin-stores-node/testUtils';
import { readWooCommerceConfig } from './WooCommerceConfig';
import { WooCommerceEngine } from './WooCommerceEngine';

const create = (woocommerce: JsonObject = {}) =>
  WooCommerceEngine.create({
    config: readWooCommerceConfig(
      new ConfigReader({ stores: { engines: { woocommerce } } }),
    ),
  });

describe('WooCommerceEngine', () => {
  it("offers the chart's version and plans with the operator's prices", () => {
    const engine = create({ prices: { basic: 7.5 }, currency: 'CHF' });
    expect(engine.chart).toMatchObject({
      name: 'woocommerce',
      path: expect.stringMatching(/woocommerce$|chart$/),
    });
    expect(engine.versions).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    expect(engine.plans.map(({ id, price }) => [id, price?.amount])).toEqual([
      ['basic', 7.5],
      ['standard', undefined],
      ['premium', undefined],
    ]);
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

  it('gives its chart values that the chart takes', () => {
    const engine = create({
      imageRegistry: 'registry.example.com',
      imagePullSecrets: ['mirror'],
      images: {
        server: { digest: `sha256:${'0'.repeat(64)}` },
        database: { repository: 'mysql', tag: '9.7' },
      },
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
    expect(check({ database: { imag: 'a typo' } })).toBe(false);
    expect(engine.values(aStore(), aCluster())).toMatchObject({
      store: { engine: 'woocommerce', title: 'Coffee Bar' },
      image: { tag: '1.2.3', digest: expect.stringContaining('sha256:') },
      database: { image: { repository: 'mysql', tag: '9.7' } },
    });
  });

  it('keeps every secret and every text of a person out of the values', () => {
    const engine = create();
    const store = aStore({
      adminEmail: 'someone.special@example.com',
      adminUser: 'special-user',
    });
    const values = engine.values(store, aCluster());
    expect(JSON.stringify(values)).not.toMatch(/special/);
    const [secret] = engine.secrets(store);
    expect(values.secrets).toEqual({ existingSecret: secret.name });
    expect(Object.keys(secret.keys).sort()).toEqual([
      'admin-email',
      'admin-password',
      'admin-user',
      'db-password',
      'db-root-password',
      'wordpress-salt',
    ]);
    expect(secret.keys).toMatchObject({
      'wordpress-salt': { generate: 'alphanumeric', length: 64 },
      'admin-user': { value: 'special-user' },
    });
  });

  it.each([
    [{ adminUser: 'ada' }, 'ada', 'ada'],
    [{}, 'owner@example.com', 'shopkeeper'],
  ])(
    'hands out the credential that set-up makes: %j',
    (wish, username, accountName) => {
      const engine = create();
      const store = aStore(wish);
      const [secret] = engine.secrets(store);
      expect(secret.keys['admin-user']).toEqual({ value: accountName });
      const [admin] = engine.credentials(store);
      expect(admin).toMatchObject({
        id: 'admin',
        url: 'http://coffee-bar.localhost:8080/wp-admin',
        username,
        password: { secretName: secret.name, key: 'admin-password' },
      });
    },
  );

  it.each([
    ['ada', 'ada@example.com', []],
    ['ada.lovelace_1@home', "o'hara+shop@mail.example.co.uk", []],
    [undefined, 'ada@example.com', []],
    ['x'.repeat(60), 'ada@example.com', []],
    ['x'.repeat(61), 'ada@example.com', ['adminUser']],
    ['grüße', 'ada@example.com', ['adminUser']],
    ['<b>ada</b>', 'ada@example.com', ['adminUser']],
    [' ada', 'ada@example.com', ['adminUser']],
    ['', 'ada@example.com', ['adminUser']],
    ['._-@', 'ada@example.com', ['adminUser']],
    ['ada', 'ada@localhost', ['adminEmail']],
    ['ada', 'ada@example-.com', ['adminEmail']],
    ['a"da', '"ada"@example.com', ['adminUser', 'adminEmail']],
  ])(
    'refuses what WordPress would refuse: %s, %s',
    (adminUser, adminEmail, fields) => {
      const refused = create().validate({ adminUser, adminEmail });
      expect(refused.map(({ field }) => field)).toEqual(fields);
    },
  );
});
