// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendPlugin,
  DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { databaseFactory } from './databaseFactory';

async function openDatabase(connection: object | string) {
  let opened: DatabaseService | undefined;
  await startTestBackend({
    features: [
      databaseFactory,
      mockServices.rootConfig.factory({
        data: {
          backend: { database: { client: 'better-sqlite3', connection } },
        },
      }),
      createBackendPlugin({
        pluginId: 'example',
        register(env) {
          env.registerInit({
            deps: { database: coreServices.database },
            init: async ({ database }) => {
              opened = database;
            },
          });
        },
      }),
    ],
  });
  return opened!.getClient();
}

describe('databases of the portal', () => {
  it('commit to a write-ahead log without waiting for the disk where they are files', async () => {
    const knex = await openDatabase({ directory: createMockDirectory().path });
    expect(await knex.raw('PRAGMA journal_mode')).toEqual([
      { journal_mode: 'wal' },
    ]);
    // 1 is NORMAL: only a checkpoint of the log waits for the disk.
    expect(await knex.raw('PRAGMA synchronous')).toEqual([{ synchronous: 1 }]);
  });

  it('stay in memory where they are there', async () => {
    const knex = await openDatabase(':memory:');
    expect(await knex.raw('PRAGMA journal_mode')).toEqual([
      { journal_mode: 'memory' },
    ]);
  });
});
