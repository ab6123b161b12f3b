// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { eventually } from './__testUtils__/eventually';
import { orderStore } from './__testUtils__/orderStore';
import { startTestStores } from './__testUtils__/startTestStores';
import { DatabaseStoreQueue } from './database';
import { StoreRow, toStoreRecord } from './database/StoreRow';

jest.setTimeout(120_000);

const BASE = '/api/stores/v1';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

/** What a worker does that finds no room. */
async function standInLine(knex: Knex, id: string) {
  const row = await knex<StoreRow>('stores').where({ id }).first();
  await DatabaseStoreQueue.create({ knex }).claimPlace({
    store: toStoreRecord(row!),
    pods: [{ cpu: 1, memory: 1 }],
    judge: () => 'full',
  });
}

describe.each(databases.eachSupportedId())('what is rated on %s', id => {
  it('are changes, new attempts and reveals, for each person by itself and over all portals', async () => {
    const knex = await databases.init(id);
    const config = { rateLimit: { changes: 3, reveals: 2 } };
    const portals = [
      await startTestStores({ knex, config }),
      await startTestStores({ knex, config }),
    ];
    const [{ api, as }] = portals;
    const { body: store } = await orderStore(portals[0], {});
    const path = `${BASE}/stores/${store.id}`;
    const change = (portal: number, user: string) =>
      portals[portal].api
        .patch(path)
        .set(as(user))
        .set('If-Match', '*')
        .send({ replicas: 1 });
    const reveal = (portal: number, user: string) =>
      portals[portal].api
        .post(`${path}/credentials/admin/reveal`)
        .set(as(user));

    const answers = [];
    for (const portal of [0, 1, 0]) answers.push(await change(portal, 'ann'));
    expect(answers.map(({ status }) => status)).not.toContain(429);
    const retried = await api.post(`${path}/retry`).set(as('ann'));
    for (const refused of [retried, await change(1, 'ann')]) {
      expect(refused.status).toBe(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(refused.body.error.message).toMatch(
        /^You have changed or retried stores 3 times in a short time\. Try again in \d+ seconds\.$/,
      );
    }
    // One of the same team has a count of their own, and reveals are another matter.
    expect((await change(0, 'bob')).status).not.toBe(429);
    for (const portal of [0, 1]) {
      expect((await reveal(portal, 'ann')).status).not.toBe(429);
    }
    const hidden = await reveal(0, 'ann');
    expect(hidden.status).toBe(429);
    expect(hidden.body.error.message).toContain('revealed credentials 2 times');
    // Who may not see the store learns nothing by it, and to delete is always possible.
    expect((await reveal(0, 'carl')).status).toBe(404);
    expect((await api.delete(path).set(as('ann'))).status).toBe(202);
  });

  it('tells those behind in the line for room when somebody before them is deleted', async () => {
    const knex = await databases.init(id);
    const stores = await startTestStores({ knex });
    const { api, as, signals } = stores;
    const ids: string[] = [];
    for (const name of ['first', 'second', 'third']) {
      const { body } = await orderStore(stores, { name });
      ids.push(body.id);
      await standInLine(knex, body.id);
    }
    const told = () =>
      (signals.publish.mock.calls as unknown as [{ message: unknown }][]).map(
        ([{ message }]) => message,
      );
    // What is told of a store at about the same time is told once.
    await eventually(() =>
      ids.forEach(storeId =>
        expect(told()).toContainEqual({ storeId, change: 'created' }),
      ),
    );
    signals.publish.mockClear();
    await api.delete(`${BASE}/stores/${ids[0]}`).set(as('ann'));
    await eventually(() =>
      ids
        .slice(1)
        .forEach(storeId =>
          expect(told()).toContainEqual({ storeId, change: 'updated' }),
        ),
    );
  });
});
