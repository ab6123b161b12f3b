// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { stream } from '../stream.mjs';

/** ESLint over each package and over the scripts, and Prettier over the whole repository: one check each. */
export async function lint({ log }) {
  const checks = [
    ['backstage-cli', 'repo', 'lint', '--max-warnings=0'],
    [
      'eslint',
      '--ext=.js,.mjs',
      '--max-warnings=0',
      'dev',
      'e2e-tests',
      'charts',
    ],
    ['prettier', '--check', '.'],
  ];
  const totals = { passed: 0, failed: 0, skipped: [] };
  for (const [program, ...args] of checks) {
    const { ok } = await stream({
      command: process.execPath,
      args: [`node_modules/.bin/${program}`, ...args],
      log,
    });
    totals[ok ? 'passed' : 'failed'] += 1;
  }
  return totals;
}
