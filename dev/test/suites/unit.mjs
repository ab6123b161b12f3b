// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import { TestPostgres } from '../TestPostgres.mjs';
import { nodeTest } from '../nodeTest.mjs';
import { stream } from '../stream.mjs';

/**
 * The packages' own tests, those of the database on SQLite and on a PostgreSQL that lives as long as the run, and the
 * tests of these very scripts.
 */
export async function unit({ log, args }) {
  const report = join(repository.logs, 'test-unit.json');
  rmSync(report, { force: true });
  const skipped = [];
  const postgres = await TestPostgres.start().catch(error => {
    skipped.push({
      what: 'database tests on PostgreSQL',
      why: `PostgreSQL does not start here: ${error.message.split('\n')[0]}`,
    });
    return undefined;
  });
  try {
    const { ok } = await stream({
      command: process.execPath,
      args: [
        'node_modules/.bin/backstage-cli',
        'repo',
        'test',
        '--json',
        `--outputFile=${report}`,
        ...args,
      ],
      env: {
        CI: 'true',
        NODE_OPTIONS:
          '--experimental-vm-modules --no-warnings=ExperimentalWarning',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        ...(postgres && {
          [`BACKSTAGE_TEST_DATABASE_POSTGRES${postgres.version}_CONNECTION_STRING`]:
            postgres.url,
        }),
      },
      // Jest writes its JSON to the file; what is shown is its ordinary report.
      log,
    });
    const packages = count(report, ok);
    const scripts = await nodeTest({
      files: globSync('dev/tests/*.test.mjs', { cwd: repository.root }),
      log,
      report: join(repository.logs, 'test-dev.tap'),
    });
    return {
      passed: packages.passed + scripts.passed,
      failed: packages.failed + scripts.failed,
      skipped: [...skipped, ...pending(report), ...scripts.skipped],
    };
  } finally {
    await postgres?.stop();
  }
}

function count(report, ok) {
  if (!existsSync(report)) {
    return { passed: 0, failed: 1 };
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  // A test file that does not even load has no failed test of its own.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && !ok ? 1 : failed,
  };
}

function pending(report) {
  if (!existsSync(report)) {
    return [];
  }
  return JSON.parse(readFileSync(report, 'utf8'))
    .testResults.flatMap(file => file.assertionResults)
    .filter(({ status }) =>
      ['pending', 'todo', 'skipped', 'disabled'].includes(status),
    )
    .map(({ fullName }) => ({ what: fullName, why: 'the test skips itself' }));
}
