// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';

const PACKAGE = '@storekeeper/backstage-plugin-stores-backend';

/** Folder of the migrations, also where the package is installed from a registry. */
export const migrationsDirectory = () =>
  resolvePackagePath(PACKAGE, 'migrations');

/**
 * Brings the database to the newest version. Where another portal that starts at the same time holds the migration
 * lock, this one waits for it: the work is done once, and both start.
 */
export async function applyMigrations(
  knex: Knex,
  options: { waitSeconds?: number } = {},
): Promise<void> {
  const deadline = Date.now() + (options.waitSeconds ?? 60) * 1000;
  for (;;) {
    try {
      await knex.migrate.latest({ directory: migrationsDirectory() });
      return;
    } catch (error) {
      if (!isRace(error) || Date.now() > deadline) throw error;
      await sleep(200 + Math.random() * 300);
    }
  }
}

/** Knex says MigrationLocked; before its own tables are there, the database says that the other one makes them. */
function isRace(error: unknown): boolean {
  const { name, code, message } = error as Partial<NodeJS.ErrnoException>;
  return (
    name === 'MigrationLocked' ||
    code === '23505' ||
    code === '42P07' ||
    /knex_migrations\w*[`"']? already exists/.test(message ?? '')
  );
}
