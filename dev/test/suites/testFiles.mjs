// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../../bootstrap/repository.js';

/** Tests that want a real cluster; the suite "e2e" runs them, as it has one. */
export const CLUSTER_TESTS = '\\.cluster\\.test\\.';

const PACKAGES = '{packages,plugins}/*/src/**/*.test.{ts,tsx}';

/**
 * Tests that want databases: those that ask Backstage for them. The suite "integration" runs them.
 *
 * @returns {string[]} paths from the repository's root
 */
export function databaseTests() {
  return globSync(PACKAGES, { cwd: repository.root })
    .filter(file => !new RegExp(CLUSTER_TESTS).test(file))
    .filter(file =>
      readFileSync(join(repository.root, file), 'utf8').includes(
        'TestDatabases.create(',
      ),
    )
    .sort();
}

/** What Jest finds exactly these files by. */
export const onlyThese = files =>
  `/(${files.map(file => file.replace(/[.\\]/g, '\\$&')).join('|')})$`;
