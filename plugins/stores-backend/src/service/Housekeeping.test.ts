// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { applyMigrations, ShopChecks, StoresDatabase } from '../database';
import { insertStore } from '../database/operations/insertStore';
import { newStore } from '../reconciler/__testUtils__/newStore';
import { FakeClusters } from '../__testUtils__/FakeClusters';
import { Housekeeping } from './Housekeeping';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

describe.each(databases.eachSupportedId())('the housekeeping on %s', id => {
  it('places what waited for a cluster when the portal has one', async () => {
    const knex = await databases.init(id);
    await applyMigrations(knex);
    const database = StoresDatabase.create({ knex });
    const now = new Date();
    const { wish, observation } = newStore({
      id: 'a',
      name: 'tea',
      cluster: '',
      host: 'tea.localhost',
      baseUrl: 'http://tea.localhost',
    });
    await insertStore(knex, { wish, observation, now });
    const start = (names: string[]) => {
      const fake = new FakeClusters();
      fake.names = names;
      return Housekeeping.create({
        database,
        checks: ShopChecks.create({ knex }),
        clusters: fake.asClusters(),
        logger: mockServices.logger.mock(),
      }).start(mockServices.scheduler.mock());
    };
    await start([]);
    expect((await database.findStore('a'))?.cluster).toBe('');
    await start(['one', 'two']);
    await start(['two']);
    expect(await database.findStore('a')).toMatchObject({
      cluster: 'one',
      baseUrl: 'http://tea.localhost:8080',
    });
  });

  it('forgets idempotency keys after a day and keeps the newest durations', async () => {
    const knex = await databases.init(id);
    await applyMigrations(knex);
    const database = StoresDatabase.create({ knex });
    const day = 24 * 60 * 60 * 1000;
    await knex('store_idempotency_keys').insert(
      [1, 2].map(age => ({
        key_hash: `key-${age}`,
        body_hash: 'body',
        store_id: 'a',
        created_at: new Date(Date.now() - (age * day) / 1.5),
      })),
    );
    await knex.batchInsert(
      'store_step_durations',
      Array.from({ length: 2010 }, (_, milliseconds) => ({
        engine: 'tiny',
        step: 'shop',
        milliseconds,
        at: new Date(),
      })),
      100,
    );
    await Housekeeping.create({
      database,
      checks: ShopChecks.create({ knex }),
      clusters: new FakeClusters().asClusters(),
      logger: mockServices.logger.mock(),
    }).run();
    expect(await database.findIdempotencyKey('key-1')).toBeDefined();
    expect(await database.findIdempotencyKey('key-2')).toBeUndefined();
    const [newest] = await database.listStepDurations();
    expect(newest.milliseconds).toBe(2009);
    const left = await knex('store_step_durations').count({ n: '*' }).first();
    expect(Number(left?.n)).toBe(2000);
  });
});
