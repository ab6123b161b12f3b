// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { globSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import { addTotals } from '../addTotals.mjs';
import { jest } from '../jest.mjs';
import { nodeTest } from '../nodeTest.mjs';
import { CLUSTER_TESTS, databaseTests, onlyThese } from './testFiles.mjs';

/** The packages' own tests that want nothing but themselves, and the tests of these very scripts. */
export async function unit({ log, args }) {
  const packages = await jest({
    args: [
      `--testPathIgnorePatterns=${CLUSTER_TESTS}`,
      `--testPathIgnorePatterns=${onlyThese(databaseTests())}`,
      ...args,
    ],
    log,
    report: join(repository.logs, 'test-unit.json'),
  });
  const scripts = await nodeTest({
    files: globSync('dev/tests/*.test.mjs', { cwd: repository.root }),
    log,
    report: join(repository.logs, 'test-dev.tap'),
  });
  return addTotals([packages, scripts]);
}
