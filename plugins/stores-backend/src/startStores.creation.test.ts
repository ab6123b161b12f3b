// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { eventually } from './__testUtils__/eventually';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { BASE, orderStore } from './__testUtils__/orderStore';
import { startTestStores } from './__testUtils__/startTestStores';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

const start = async (
  options: Partial<Parameters<typeof startTestStores>[0]> = {},
) => startTestStores({ knex: await databases.init('SQLITE_3'), ...options });

describe.each(databases.eachSupportedId())(
  'the creation of stores on %s',
  id => {
    it('accepts exactly as many stores as the quota allows, whatever comes at once', async () => {
      const stores = await start({
        knex: await databases.init(id),
        config: { quota: { storesPerOwner: 5 }, rateLimit: { creations: 100 } },
      });
      const { api, as } = stores;
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          orderStore(stores, { name: `shop-${index}` }),
        ),
      );
      const refused = answers.filter(answer => answer.status !== 202);
      expect(answers.length - refused.length).toBe(5);
      for (const { status, body } of refused) {
        expect(status).toBe(403);
        expect(body.error).toMatchObject({
          name: 'QuotaExceeded',
          owner: 'user:default/ann',
          used: 5,
          limit: 5,
        });
      }
      const quota = await api.get(`${BASE}/quota`).set(as('ann'));
      expect(quota.body).toMatchObject({
        owner: 'user:default/ann',
        used: 5,
        limit: 5,
        left: 0,
        creations: { limit: 100, left: 50, seconds: 600 },
      });
      expect(quota.body.owners[1]).toMatchObject({
        owner: 'group:default/team',
        left: 5,
      });
    });

    it('answers the same request with the same store', async () => {
      const stores = await start({ knex: await databases.init(id) });
      const send = (body: object, key = 'k1') =>
        orderStore(stores, body).set('Idempotency-Key', key);
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send({})));
      expect(answers.map(answer => answer.status)).toEqual(Array(5).fill(202));
      expect(new Set(answers.map(answer => answer.body.id)).size).toBe(1);
      expect((await send({ plan: 'premium' })).status).toBe(409);
      const other = await orderStore(stores, {}, 'bob').set(
        'Idempotency-Key',
        'k1',
      );
      expect(other.status).toBe(409);
      expect(other.body.error.name).toBe('NameTaken');
      expect(other.body.error.holder).toBeUndefined();
    });

    it('names who has a name only to those who may see them', async () => {
      const stores = await start({ knex: await databases.init(id) });
      const { api, as } = stores;
      const { body: first } = await orderStore(stores, {});
      const visible = await orderStore(stores, {});
      expect(visible.status).toBe(409);
      expect(visible.body.error.holder).toBe(first.entityRef);
      const name = await api.get(`${BASE}/names/coffee`).set(as('carl'));
      expect(name.body).toMatchObject({ available: false });
      const free = await api.get(`${BASE}/names/tea`).set(as('carl'));
      expect(free.body).toEqual({
        name: 'tea',
        available: true,
        host: 'tea.localhost',
        url: 'http://tea.localhost:8080',
      });
    });

    it('limits how fast one person creates stores, and says when to come again', async () => {
      const stores = await start({
        knex: await databases.init(id),
        config: { rateLimit: { creations: 2, window: { minutes: 1 } } },
      });
      for (const name of ['one', 'two']) {
        expect((await orderStore(stores, { name })).status).toBe(202);
      }
      const limited = await orderStore(stores, { name: 'three' });
      expect(limited.status).toBe(429);
      expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
      expect((await orderStore(stores, { name: 'three' }, 'bob')).status).toBe(
        202,
      );
    });

    it('holds the rate limit over all portals of a database, whatever comes at once', async () => {
      const knex = await databases.init(id);
      const config = {
        quota: { storesPerOwner: 50 },
        rateLimit: { creations: 7, window: { minutes: 10 } },
      };
      const portals = [
        await start({ knex, config }),
        await start({ knex, config }),
      ];
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          orderStore(portals[index % 2], { name: `shop-${index}` }),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter(status => status === 202)).toHaveLength(7);
      expect(statuses.filter(status => status === 429)).toHaveLength(13);
      for (const portal of portals) {
        const quota = await portal.api
          .get(`${BASE}/quota`)
          .set(portal.as('ann'));
        expect(quota.body).toMatchObject({ used: 7, creations: { left: 0 } });
      }
    });

    it('refuses hostile input field by field and creates nothing', async () => {
      const stores = await start({ knex: await databases.init(id) });
      const { api, as } = stores;
      for (const name of [
        '../../x',
        'x'.repeat(300),
        'café',
        'a; rm -rf /',
        '{{ .Values }}',
        'a: b',
        'a\0b',
        'Coffee',
        '-a',
        '',
        7,
        ['a'],
        {},
      ]) {
        const { status, body } = await orderStore(stores, { name });
        expect([name, status]).toEqual([name, 400]);
        expect(body.error.fields[0].field).toMatch(/^name/);
      }
      for (const [field, value] of [
        ['engine', 'saleor'],
        ['plan', 'gold'],
        ['owner', 'everybody'],
        ['adminEmail', 'a@b,c'],
        ['adminUser', 'root'],
        ['adminUser', '$(id)'],
        ['adminPassword', 'short'],
        ['adminPassword', 'twelve\0letters'],
        ['sampleData', 'all'],
        ['surprise', true],
      ] as const) {
        const { status, body } = await orderStore(stores, { [field]: value });
        expect([field, status]).toEqual([field, 400]);
        expect(body.error.fields).toEqual([
          { field, message: expect.any(String) },
        ]);
      }
      const raw = (text: string, type = 'application/json') =>
        api
          .post(`${BASE}/stores`)
          .set({ ...as('ann'), 'Content-Type': type })
          .send(text);
      const proto =
        '{"name":"coffee","engine":"fake","__proto__":{"plan":"x"}}';
      expect((await raw(proto)).status).toBe(400);
      expect((await raw('{"name":')).status).toBe(400);
      expect((await raw('[]')).status).toBe(400);
      expect((await raw('"coffee"')).status).toBe(400);
      expect((await raw('name=coffee', 'text/plain')).status).toBe(400);
      const big = JSON.stringify({ name: 'x'.repeat(5_000_000) });
      expect((await raw(big)).status).toBe(413);

      for (const query of [
        'search=%00',
        'owner=a%00b',
        'cursor=%00',
        'cursor=bm9uZQ',
        'limit=0',
        'limit=9999',
        'sort=password',
        'phase=Lost',
      ]) {
        const { status } = await api
          .get(`${BASE}/stores?${query}`)
          .set(as('ann'));
        expect([query, status]).toEqual([query, 400]);
      }
      for (const storeId of ['%00', '..%2f..', 'x'.repeat(3000), "1'--"]) {
        const { status } = await api
          .get(`${BASE}/stores/${storeId}`)
          .set(as('ann'));
        expect([storeId, status]).toEqual([storeId, 404]);
      }
      const list = await api.get(`${BASE}/stores`).set(as('ada'));
      expect(list.body).toMatchObject({ items: [], totalItems: 0 });
    });

    it('accepts stores while the portal has no cluster', async () => {
      const clusters = new FakeClusters();
      clusters.names = [];
      const stores = await start({ knex: await databases.init(id), clusters });
      const { api, as } = stores;
      const { status, body } = await orderStore(stores, {});
      expect(status).toBe(202);
      const path = `${BASE}/stores/${body.id}`;
      await eventually(async () => {
        const store = await api.get(path).set(as('ann'));
        expect(store.body).toMatchObject({
          phase: 'Pending',
          reason: 'NoCluster',
        });
      });
      const refused = await orderStore(stores, {
        name: 'tea',
        adminPassword: 'a-good-password',
      });
      expect(refused.status).toBe(503);
      const health = await api.get(`${path}/health`).set(as('ann'));
      expect(health.body.status).toBe('unknown');
    });
  },
);
