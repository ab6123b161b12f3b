// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { inTurn } from './inTurn';

const PACKAGE = '@storekeeper/backstage-plugin-stores-backend';

/** Folder of the migrations, also where the package is installed from a registry. */
export const migrationsDirectory = () =>
  resolvePackagePath(PACKAGE, 'migrations');

/**
 * Brings the database to the newest version, one portal after the other. A portal that dies amid that leaves Knex's own lock
 * behind, and several that make its table at once leave two (https://github.com/knex/knex/issues/3538): either would keep
 * every portal from starting ever again. Here whoever has the turn is the only one, so that a lock that is there is nobody's.
 * An SQLite file has one portal.
 */
export async function applyMigrations(knex: Knex): Promise<void> {
  const config = { directory: migrationsDirectory() };
  await inTurn(knex, async () => {
    await knex.migrate.forceFreeMigrationsLock(config);
    await knex.migrate.latest(config);
  });
}
