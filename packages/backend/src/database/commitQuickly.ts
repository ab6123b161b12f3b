// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { DatabaseService } from '@backstage/backend-plugin-api';

/**
 * Lets the databases of a service that are SQLite files commit to a write-ahead log, without waiting for the disk.
 *
 * @remarks
 * SQLite runs on the portal's only thread. By default each commit waits there until the disk has written everything,
 * and on a disk that the shops' own databases flush too that takes hundreds of milliseconds, in which the portal
 * answers nobody. This way a commit takes microseconds. The process may still be killed at any point without losing
 * one; a machine that loses power may lose the last seconds, and keeps a database that is whole. Where that is too
 * much, PostgreSQL is the answer, as it is for several portals.
 */
export function commitQuickly(database: DatabaseService): DatabaseService {
  return {
    ...database,
    async getClient() {
      const knex = await database.getClient();
      if (knex.client.config.client === 'better-sqlite3') {
        // Both may be said again: the first is kept in the file, the second belongs to the pool's one connection.
        await knex.raw('PRAGMA journal_mode = WAL');
        await knex.raw('PRAGMA synchronous = NORMAL');
      }
      return knex;
    },
  };
}
