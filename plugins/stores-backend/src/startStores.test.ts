// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { eventually } from './__testUtils__/eventually';
import { BASE, orderStore } from './__testUtils__/orderStore';
import { startTestStores } from './__testUtils__/startTestStores';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

const start = async (
  options: Partial<Parameters<typeof startTestStores>[0]> = {},
) => startTestStores({ knex: await databases.init('SQLITE_3'), ...options });

describe.each(databases.eachSupportedId())('the stores API on %s', id => {
  it('walks a store from the order to its deletion', async () => {
    const stores = await start({ knex: await databases.init(id) });
    const { api, as, signals, auditor, auditEvent } = stores;
    const accepted = await orderStore(stores, {});
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
    const mine = (await orderStore(stores, { name: 'mine' })).body;
    const ours = (
      await orderStore(stores, { name: 'ours', owner: 'group:default/Team' })
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

    const foreign = await orderStore(
      stores,
      { name: 'theirs', owner: 'group:default/others' },
      'carl',
    );
    expect(foreign.status).toBe(403);
    const unknown = await orderStore(
      stores,
      { name: 'theirs', owner: 'group:default/nobody' },
      'ada',
    );
    expect(unknown.body.error.fields).toEqual([
      expect.objectContaining({ field: 'owner' }),
    ]);
    const granted = await orderStore(
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

  it('changes only what its caller has seen', async () => {
    const stores = await start({ knex: await databases.init(id) });
    const { api, as } = stores;
    const { body, headers } = await orderStore(stores, {});
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
});
