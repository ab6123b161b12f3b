// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { newStore } from '../reconciler/__testUtils__/newStore';
import { applyMigrations, migrationsDirectory } from './applyMigrations';
import { isUniqueViolation } from './isUniqueViolation';
import { insertStore } from './operations/insertStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
/** What several portals may have. */
const shared = TestDatabases.create({ ids: ['POSTGRES_17'] });

describe.each(databases.eachSupportedId())('the migrations on %s', id => {
  it('go up, down and up again', async () => {
    const knex = await databases.init(id);
    await applyMigrations(knex);
    expect(await knex.schema.hasTable('stores')).toBe(true);
    await knex.migrate.rollback({ directory: migrationsDirectory() }, true);
    for (const table of ['stores', 'store_checks', 'store_check_hours']) {
      expect(await knex.schema.hasTable(table)).toBe(false);
    }
    await applyMigrations(knex);
    expect(await knex('stores').select()).toEqual([]);
  });

  it('go on where a portal died amid them', async () => {
    const knex = await databases.init(id);
    await knex.migrate.up({ directory: migrationsDirectory() });
    await knex('knex_migrations_lock').update({ is_locked: 1 });
    await knex('knex_migrations_lock').insert({ is_locked: 0 });
    await applyMigrations(knex);
    expect(await knex('store_unclaimed_namespaces').select()).toEqual([]);
    await applyMigrations(knex);
  });

  it('keep names and hosts unique among stores that are there', async () => {
    const knex = await databases.init(id);
    await applyMigrations(knex);
    const add = async (storeId: string, changes: object) => {
      const now = new Date();
      const { wish, observation } = newStore({ id: storeId, ...changes });
      await insertStore(knex, { wish, observation, now });
    };
    await add('a', { name: 'tea' });
    for (const taken of [
      { name: 'tea', host: 'x' },
      { host: 'tea.localhost' },
    ]) {
      const error = await add('b', taken).catch(reason => reason);
      expect(isUniqueViolation(error)).toBe(true);
    }
    await knex('stores').where({ id: 'a' }).update({ deleted_at: new Date() });
    await add('b', { name: 'tea' });
  });
});

describe.each(shared.eachSupportedId())('the migrations on %s', id => {
  it('let several portals start at once', async () => {
    const knex = await shared.init(id);
    await Promise.all([1, 2, 3, 4].map(() => applyMigrations(knex)));
    expect(await knex('knex_migrations_lock').select('is_locked')).toEqual([
      { is_locked: 0 },
    ]);
    expect(await knex('stores').select()).toEqual([]);
  });
});
