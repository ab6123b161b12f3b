// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import { TestPostgres } from '../TestPostgres.mjs';
import { addTotals } from '../addTotals.mjs';
import { jest } from '../jest.mjs';
import { databaseTests, onlyThese } from './testFiles.mjs';

/** Where the tests that ask for POSTGRES_17 find a server. The one that answers may be newer. */
const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING';

/** The tests that keep something in a database, on SQLite and on a PostgreSQL that lives as long as the run. */
export async function integration({ log, args }) {
  const options = args.filter(arg => arg.startsWith('-'));
  const wanted = args.filter(arg => !arg.startsWith('-'));
  const files = databaseTests().filter(
    file => wanted.length === 0 || wanted.some(part => file.includes(part)),
  );
  if (files.length === 0) {
    throw new Error(`No test with a database is named by ${wanted.join(' ')}`);
  }
  const skipped = [];
  const postgres = await TestPostgres.start().catch(error => {
    skipped.push({
      what: 'database tests on PostgreSQL',
      why: `PostgreSQL does not start here: ${error.message.split('\n')[0]}`,
    });
    return undefined;
  });
  try {
    const packages = await jest({
      args: [`--testPathPatterns=${onlyThese(files)}`, ...options],
      env: {
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        ...(postgres && { [POSTGRES]: postgres.url }),
      },
      log,
      report: join(repository.logs, 'test-integration.json'),
    });
    return addTotals([packages, { skipped }]);
  } finally {
    await postgres?.stop();
  }
}
