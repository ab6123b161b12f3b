// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { CleanupLook } from '../model';
import { newStore } from '../reconciler/__testUtils__/newStore';
import { applyMigrations } from './applyMigrations';
import { DatabaseStoreQueue } from './DatabaseStoreQueue';
import { insertStore } from './operations/insertStore';
import { StoresDatabase } from './StoresDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

const found = (...names: string[]): CleanupLook => ({
  checks: [],
  leftovers: names.map(name => ({
    kind: 'PersistentVolume',
    apiVersion: 'v1',
    name,
    tie: 'claim',
    retained: false,
    message: 'held',
  })),
});

describe.each(databases.eachSupportedId())('clean-up reports on %s', id => {
  it('are written with what a worker saw, by nobody who lost the lease, and outlive the store', async () => {
    const knex = await databases.init(id);
    await applyMigrations(knex);
    const database = StoresDatabase.create({ knex });
    const queue = DatabaseStoreQueue.create({ knex });
    const { wish, observation } = newStore({ id: 'a' });
    await insertStore(knex, { wish, observation, now: new Date() });
    const claim = async () => {
      await queue.markDue({ ids: ['a'] });
      const claims = await queue.claim({
        worker: 'w',
        limit: 1,
        leaseSeconds: 30,
      });
      return claims[0].token;
    };

    expect(await database.findCleanupReport('a')).toBeUndefined();
    const first = await claim();
    const write = { id: 'a', observation: {} };
    await queue.release({ ...write, token: first, cleanup: found('one') });
    const second = await claim();
    const late = { ...write, token: first, cleanup: found('stale') };
    expect(await queue.observe(late)).toBe(false);
    await queue.observe({ ...write, token: second, cleanup: found('two') });
    await queue.release({
      id: 'a',
      token: second,
      observation: { phase: 'Deleted', deletedAt: new Date() },
      cleanup: found(),
    });

    const report = await database.findCleanupReport('a');
    expect(report).toMatchObject({ storeId: 'a', state: 'clean', looks: 3 });
    expect(report?.leftovers.map(({ name }) => name).sort()).toEqual([
      'one',
      'two',
    ]);
    const { items } = await database.listActivities({
      storeId: 'a',
      limit: 10,
    });
    expect(items.map(({ title, message }) => `${title}: ${message}`)).toEqual([
      'PersistentVolume two is left: held',
      'PersistentVolume one is left: held',
    ]);
  });
});
