// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { stream } from './stream.mjs';

const NOT_RUN = ['pending', 'todo', 'skipped', 'disabled'];

/**
 * Runs the packages' tests as Backstage's command line does, and counts from Jest's machine-readable report.
 *
 * @param {{args: string[], env?: NodeJS.ProcessEnv, log: string, report: string}} options
 */
export async function jest({ args, env, log, report }) {
  rmSync(report, { force: true });
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
      // The Kubernetes client is an ES module, which Jest loads only when told so.
      NODE_OPTIONS:
        '--experimental-vm-modules --no-warnings=ExperimentalWarning',
      ...env,
    },
    log,
  });
  if (!existsSync(report)) {
    return { passed: 0, failed: 1, skipped: [] };
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  // A test file that does not even load has no failed test of its own.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: result.testResults
      .flatMap(file => file.assertionResults)
      .filter(({ status }) => NOT_RUN.includes(status))
      .map(({ fullName }) => ({
        what: fullName,
        why: 'the test skips itself',
      })),
  };
}
