// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { globSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import { TestPostgres } from '../TestPostgres.mjs';
import { addTotals } from '../addTotals.mjs';
import { jest } from '../jest.mjs';
import { nodeTest } from '../nodeTest.mjs';

/** Tests that want a real cluster; the suite "e2e" runs them, as it has one. */
export const CLUSTER_TESTS = '\\.cluster\\.test\\.';

/** Where the tests that ask for POSTGRES_17 find a server. The one that answers may be newer. */
const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING';

/**
 * The packages' own tests, those of the database on SQLite and on a PostgreSQL that lives as long as the run, and the
 * tests of these very scripts.
 */
export async function unit({ log, args }) {
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
      args: [`--testPathIgnorePatterns=${CLUSTER_TESTS}`, ...args],
      env: {
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        ...(postgres && { [POSTGRES]: postgres.url }),
      },
      log,
      report: join(repository.logs, 'test-unit.json'),
    });
    const scripts = await nodeTest({
      files: globSync('dev/tests/*.test.mjs', { cwd: repository.root }),
      log,
      report: join(repository.logs, 'test-dev.tap'),
    });
    return addTotals([packages, scripts, { skipped }]);
  } finally {
    await postgres?.stop();
  }
}
