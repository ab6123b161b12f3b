// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { startTestStores } from './__testUtils__/startTestStores';

jest.setTimeout(60_000);

const BASE = '/api/stores/v1';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

const start = async (
  options: Partial<Parameters<typeof startTestStores>[0]> = {},
) => startTestStores({ knex: await databases.init('SQLITE_3'), ...options });

type Stores = Awaited<ReturnType<typeof start>>;

const create = ({ api, as }: Stores, body: object, user = 'ann') =>
  api
    .post(`${BASE}/stores`)
    .set(as(user))
    .send({ name: 'coffee', engine: 'fake', ...body });

describe.each(databases.eachSupportedId())('the stores API on %s', id => {
  it('walks a store from the order to its deletion', async () => {
    const stores = await start({ knex: await databases.init(id) });
    const { api, as, signals, auditor, auditEvent } = stores;
    const accepted = await create(stores, {});
    expect(accepted.status).toBe(202);
    const { body: store } = accepted;
    expect(accepted.headers.location).toBe(`${BASE}/stores/${store.id}`);
    expect(store).toMatchObject({
      entityRef: `component:default/store-${store.id}`,
      name: 'coffee',
      engine: 'fake',
      version: '2.0.0',
      plan: 'basic',
      replicas: 1,
      owner: 'user:default/ann',
      createdBy: 'user:default/ann',
      adminEmail: 'ann@shops.example',
      phase: 'Pending',
      host: 'coffee.localhost',
      namespace: `store-${store.id}`,
      urls: {
        storefront: 'http://coffee.localhost:8080',
        admin: 'http://coffee.localhost:8080/admin',
      },
      generation: 1,
    });
    expect(store.steps.map((step: { id: string }) => step.id)).toEqual([
      'namespace',
      'secrets',
      'release',
      'workloads',
      'shop',
    ]);

    const path = `${BASE}/stores/${store.id}`;
    const read = await api.get(path).set(as('ann'));
    expect(read.status).toBe(200);
    expect(read.headers['cache-control']).toBe('no-store');

    const changed = await api
      .patch(path)
      .set({ ...as('ann'), 'If-Match': read.headers.etag })
      .send({ plan: 'premium' });
    expect(changed.status).toBe(202);
    expect(changed.body).toMatchObject({
      plan: 'premium',
      replicas: 2,
      generation: 2,
    });

    const deleted = await api.delete(path).set(as('ann'));
    expect(deleted.status).toBe(202);
    expect(deleted.body.generation).toBe(3);
    const again = await api.delete(path).set(as('ann'));
    expect(again.status).toBe(202);
    expect(again.body.generation).toBe(3);

    const activity = await api.get(`${path}/activity`).set(as('ann'));
    const titles = activity.body.items.map(
      (item: { title: string }) => item.title,
    );
    expect(titles).toEqual(
      expect.arrayContaining([
        'Deletion ordered',
        'Change ordered',
        'Shop ordered',
      ]),
    );
    expect(
      auditor.createEvent.mock.calls.map(([event]) => event.eventId),
    ).toEqual(['store-create', 'store-update', 'store-delete', 'store-delete']);
    expect(auditEvent.success).toHaveBeenCalledTimes(4);
    expect(auditEvent.success).toHaveBeenCalledWith({
      meta: { storeId: store.id },
    });
    await eventually(() =>
      expect(signals.publish).toHaveBeenCalledWith(
        expect.objectContaining({
          channel: 'stores',
          message: expect.objectContaining({ storeId: store.id }),
        }),
      ),
    );
  });

  it('shows and gives each person only what the policy lets them', async () => {
    const stores = await start({ knex: await databases.init(id) });
    const { api, as } = stores;
    const mine = (await create(stores, { name: 'mine' })).body;
    const ours = (
      await create(stores, { name: 'ours', owner: 'group:default/Team' })
    ).body;
    expect(ours.owner).toBe('group:default/team');

    const names = async (user: string) =>
      (
        await api.get(`${BASE}/stores?sort=name&order=asc`).set(as(user))
      ).body.items.map((store: { name: string }) => store.name);
    expect(await names('ann')).toEqual(['mine', 'ours']);
    expect(await names('bob')).toEqual(['ours']);
    expect(await names('carl')).toEqual([]);
    expect(await names('vera')).toEqual(['mine']);
    expect(await names('ada')).toEqual(['mine', 'ours']);

    const path = `${BASE}/stores/${mine.id}`;
    for (const [method, suffix] of [
      ['get', ''],
      ['get', '/health'],
      ['get', '/activity'],
      ['get', '/credentials'],
      ['post', '/retry'],
      ['post', '/credentials/admin/reveal'],
      ['delete', ''],
    ] as const) {
      const hidden = await api[method](path + suffix).set(as('bob'));
      expect([suffix, hidden.status]).toEqual([suffix, 404]);
    }
    // Seen, but not to be touched.
    expect((await api.get(path).set(as('vera'))).status).toBe(200);
    expect((await api.delete(path).set(as('vera'))).status).toBe(403);
    const reveal = `${path}/credentials/admin/reveal`;
    expect((await api.post(reveal).set(as('vera'))).status).toBe(403);

    const foreign = await create(
      stores,
      { name: 'theirs', owner: 'group:default/others' },
      'carl',
    );
    expect(foreign.status).toBe(403);
    const unknown = await create(
      stores,
      { name: 'theirs', owner: 'group:default/nobody' },
      'ada',
    );
    expect(unknown.body.error.fields).toEqual([
      expect.objectContaining({ field: 'owner' }),
    ]);
    const granted = await create(
      stores,
      { name: 'theirs', owner: 'group:default/others' },
      'ada',
    );
    expect(granted.status).toBe(202);
    expect(
      (
        await api
          .get(`${BASE}/stores`)
          .set('Authorization', mockCredentials.none.header())
      ).status,
    ).toBe(401);
  });

  it('accepts exactly as many stores as the quota allows, whatever comes at once', async () => {
    const stores = await start({
      knex: await databases.init(id),
      config: { quota: { storesPerOwner: 5 }, rateLimit: { creations: 100 } },
    });
    const { api, as } = stores;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        create(stores, { name: `shop-${index}` }),
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
      create(stores, body).set('Idempotency-Key', key);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send({})));
    expect(answers.map(answer => answer.status)).toEqual(Array(5).fill(202));
    expect(new Set(answers.map(answer => answer.body.id)).size).toBe(1);
    expect((await send({ plan: 'premium' })).status).toBe(409);
    const other = await create(stores, {}, 'bob').set('Idempotency-Key', 'k1');
    expect(other.status).toBe(409);
    expect(other.body.error.name).toBe('NameTaken');
    expect(other.body.error.holder).toBeUndefined();
  });

  it('names who has a name only to those who may see them', async () => {
    const stores = await start({ knex: await databases.init(id) });
    const { api, as } = stores;
    const { body: first } = await create(stores, {});
    const visible = await create(stores, {});
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
      expect((await create(stores, { name })).status).toBe(202);
    }
    const limited = await create(stores, { name: 'three' });
    expect(limited.status).toBe(429);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    expect((await create(stores, { name: 'three' }, 'bob')).status).toBe(202);
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
      const { status, body } = await create(stores, { name });
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
      const { status, body } = await create(stores, { [field]: value });
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
    const proto = '{"name":"coffee","engine":"fake","__proto__":{"plan":"x"}}';
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

  it('changes only what its caller has seen', async () => {
    const stores = await start({ knex: await databases.init(id) });
    const { api, as } = stores;
    const { body, headers } = await create(stores, {});
    const patch = (change: object, ifMatch?: string) =>
      api
        .patch(`${BASE}/stores/${body.id}`)
        .set({ ...as('ann'), ...(ifMatch && { 'If-Match': ifMatch }) })
        .send(change);
    expect((await patch({ replicas: 2 })).status).toBe(428);
    const same = await patch({ replicas: 1 }, headers.etag);
    expect([same.status, same.body.generation]).toEqual([202, 1]);
    expect((await patch({ replicas: 2 }, headers.etag)).status).toBe(202);
    expect((await patch({ replicas: 1 }, headers.etag)).status).toBe(412);
    expect((await patch({ replicas: 1 }, '*')).status).toBe(202);
    for (const change of [{ replicas: 3 }, { plan: 'gold' }, {}]) {
      expect((await patch(change, '*')).status).toBe(400);
    }
    const retry = await api
      .post(`${BASE}/stores/${body.id}/retry`)
      .set(as('ann'));
    expect(retry.status).toBe(409);
    await api.delete(`${BASE}/stores/${body.id}`).set(as('ann'));
    expect((await patch({ replicas: 1 }, '*')).status).toBe(409);
  });

  it('brings a given password into the cluster and nowhere else', async () => {
    const knex = await databases.init(id);
    const stores = await start({ knex });
    const { api, as, clusters, logger, auditor, auditEvent } = stores;
    const adminPassword = 'p4ss,=$(id)"{{ .V }}\\word';
    const { status, body } = await create(stores, { adminPassword });
    expect(status).toBe(202);
    expect(clusters.passwords.get(body.namespace)).toBe(adminPassword);

    const path = `${BASE}/stores/${body.id}/credentials`;
    const list = await api.get(path).set(as('ann'));
    expect(list.body.items).toEqual([
      {
        id: 'admin',
        label: 'Administration',
        url: 'http://coffee.localhost:8080/admin',
        username: 'ann@shops.example',
      },
    ]);
    const revealed = await api.post(`${path}/admin/reveal`).set(as('ann'));
    expect(revealed.body).toEqual({
      id: 'admin',
      username: 'ann@shops.example',
      password: adminPassword,
    });
    expect(revealed.headers['cache-control']).toBe('no-store');
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'credential-reveal',
        severityLevel: 'high',
        meta: { storeId: body.id, credentialId: 'admin' },
      }),
    );
    expect(auditEvent.success).toHaveBeenCalledTimes(2);
    expect(
      (await api.post(`${path}/nothing/reveal`).set(as('ann'))).status,
    ).toBe(404);

    const rows = await Promise.all(
      ['stores', 'store_activity', 'store_idempotency_keys'].map(table =>
        knex(table).select(),
      ),
    );
    const elsewhere = JSON.stringify([
      rows,
      logger.info.mock.calls,
      logger.warn.mock.calls,
      auditor.createEvent.mock.calls.map(([{ meta }]) => meta),
    ]);
    expect(elsewhere).not.toContain('p4ss');
  });

  it('withdraws a store whose password could not be delivered, and frees its name and key', async () => {
    const clusters = new FakeClusters();
    const knex = await databases.init(id);
    const stores = await start({ knex, clusters });
    const { api, as } = stores;
    clusters.away = true;
    const send = () =>
      create(stores, { adminPassword: 'a-good-password' }).set(
        'Idempotency-Key',
        'k',
      );
    const refused = await send();
    expect(refused.status).toBe(503);
    expect(JSON.stringify(refused.body)).not.toContain('a-good-password');
    const list = await api.get(`${BASE}/stores`).set(as('ann'));
    expect(list.body.totalItems).toBe(0);
    const quota = await api.get(`${BASE}/quota`).set(as('ann'));
    expect(quota.body.used).toBe(0);
    clusters.away = false;
    expect((await send()).status).toBe(202);
  });

  it('starts with a configuration that is wrong, and says what is', async () => {
    const { api, as, logger } = await start({
      knex: await databases.init(id),
      config: {
        quota: { storesPerOwner: 'many' },
        rateLimit: { creations: -1, window: 'soon' },
        reconciler: { concurrency: true },
        comingSoon: [{ id: 7 }],
      },
    });
    const quota = await api.get(`${BASE}/quota`).set(as('ann'));
    expect(quota.body).toMatchObject({ limit: 10, creations: { limit: 20 } });
    const said = logger.error.mock.calls.map(([line]) => line).join();
    for (const key of [
      'stores.quota.storesPerOwner',
      'stores.rateLimit.creations',
      'stores.rateLimit.window',
      'stores.reconciler.concurrency',
      'stores.comingSoon',
    ]) {
      expect(said).toContain(`${key} is wrong`);
    }
  });

  it('accepts stores while the portal has no cluster', async () => {
    const clusters = new FakeClusters();
    clusters.names = [];
    const stores = await start({ knex: await databases.init(id), clusters });
    const { api, as } = stores;
    const { status, body } = await create(stores, {});
    expect(status).toBe(202);
    const path = `${BASE}/stores/${body.id}`;
    await eventually(async () => {
      const store = await api.get(path).set(as('ann'));
      expect(store.body).toMatchObject({
        phase: 'Pending',
        reason: 'NoCluster',
      });
    });
    const refused = await create(stores, {
      name: 'tea',
      adminPassword: 'a-good-password',
    });
    expect(refused.status).toBe(503);
    const health = await api.get(`${path}/health`).set(as('ann'));
    expect(health.body.status).toBe('unknown');
  });
});

async function eventually(assertion: () => void | Promise<void>) {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}
