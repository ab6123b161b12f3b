// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { createOpenApiDocument } from '@storekeeper/backstage-plugin-stores-common';
import { FakeClusters } from '../__testUtils__/FakeClusters';
import { startTestStores } from '../__testUtils__/startTestStores';

jest.setTimeout(60_000);

const BASE = '/api/stores/v1';
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const start = async (
  options: Partial<Parameters<typeof startTestStores>[0]> = {},
) => startTestStores({ knex: await databases.init('SQLITE_3'), ...options });

type Stores = Awaited<ReturnType<typeof start>>;

const create = ({ api, as }: Stores, body: object, user = 'ann') =>
  api
    .post(`${BASE}/stores`)
    .set(as(user))
    .send({ name: 'coffee', engine: 'fake', ...body });

describe('the stores API', () => {
  it('pages through a filtered list without loss or repetition', async () => {
    const stores = await start({
      config: { quota: { storesPerOwner: 50 }, rateLimit: { creations: 50 } },
    });
    const { api, as } = stores;
    for (let index = 0; index < 12; index++) {
      const plan = index % 2 ? 'premium' : 'basic';
      await create(stores, { name: `shop-${index}`, plan });
    }
    await create(stores, { name: 'tea' });
    for (const sort of ['name', 'createdAt', 'plan']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await api
          .get(`${BASE}/stores?search=SHOP&sort=${sort}&limit=5${cursor}`)
          .set(as('ann'));
        expect(page.body.totalItems).toBe(12);
        seen.push(
          ...page.body.items.map((store: { name: string }) => store.name),
        );
        cursor = page.body.nextCursor && `&cursor=${page.body.nextCursor}`;
      } while (cursor);
      expect(seen).toHaveLength(12);
      expect(new Set(seen).size).toBe(12);
    }
    const filtered = await api
      .get(`${BASE}/stores?plan=premium&search=_`)
      .set(as('ann'));
    expect(filtered.body.totalItems).toBe(0);
    expect(
      Object.values<number>(filtered.body.phases).reduce((a, b) => a + b),
    ).toBe(13);
  });

  it('lists what can be ordered and what is coming soon', async () => {
    const stores = await start({
      config: { comingSoon: [{ id: 'woo', title: 'Woo' }] },
    });
    const { body } = await stores.api
      .get(`${BASE}/engines`)
      .set(stores.as('ann'));
    expect(body.items).toEqual([
      expect.objectContaining({ id: 'fake', available: true }),
      expect.objectContaining({ id: 'woo', available: false }),
    ]);
    const early = await create(stores, { engine: 'woo' });
    expect(early.status).toBe(400);
    expect(early.body.error.fields[0].message).toContain('coming soon');

    const disabled = await start({
      config: { engines: { fake: { enabled: false } } },
    });
    expect((await create(disabled, {})).status).toBe(400);
  });

  it('tells everybody whether it is well, and signed-in people why not', async () => {
    const clusters = new FakeClusters();
    clusters.away = true;
    const { api, as } = await start({ clusters });
    const anonymous = await api
      .get(`${BASE}/health`)
      .set('Authorization', mockCredentials.none.header());
    expect(anonymous.status).toBe(200);
    expect(anonymous.body).toEqual({
      status: 'degraded',
      checks: [
        { name: 'database', ok: true },
        { name: 'cluster', ok: false },
        { name: 'engines', ok: true },
      ],
    });
    const signedIn = await api
      .get(`${BASE}/health`)
      .set('Authorization', mockCredentials.none.header())
      .set(as('ann'));
    expect(signedIn.body.checks[1]).toMatchObject({
      name: 'cluster local',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('serves every operation of its description', async () => {
    const { api, as } = await start();
    const { body } = await api.get(`${BASE}/openapi.json`);
    expect(body).toEqual(JSON.parse(JSON.stringify(createOpenApiDocument())));
    for (const [path, operations] of Object.entries<object>(body.paths)) {
      for (const method of Object.keys(operations) as 'get'[]) {
        const url = `${BASE}${path.replace(/\{\w+\}/g, 'x'.repeat(10))}`;
        const answer = await api[method](url).set(as('ann')).send({});
        const routed =
          answer.status !== 404 || answer.body.error?.name === 'NotFoundError';
        expect([method, path, routed]).toEqual([method, path, true]);
      }
    }
  });
});
