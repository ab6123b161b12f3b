// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readFileSync, rmSync } from 'node:fs';
import { stream } from './stream.mjs';

const SKIP = /^\s*ok \d+ - (.*?) # SKIP ?(.*)$/gm;

/**
 * Runs test files with Node's own runner and counts from its machine-readable report.
 *
 * @param {{
 *   files: string[],
 *   concurrency?: number,
 *   env?: NodeJS.ProcessEnv,
 *   log: string,
 *   report: string,
 *   args?: string[],
 *   cwd?: string,
 * }} options `concurrency`: files that run at the same time, 1 unless given
 */
export async function nodeTest({
  files,
  concurrency = 1,
  env,
  log,
  report,
  args = [],
  cwd,
}) {
  rmSync(report, { force: true });
  const { ok } = await stream({
    command: process.execPath,
    args: [
      '--test',
      `--test-concurrency=${concurrency}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${report}`,
      ...args,
      ...files,
    ],
    cwd,
    env,
    log,
  });
  const tap = readFileSync(report, 'utf8');
  const total = name =>
    Number(tap.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failed = total('fail') + total('cancelled');
  return {
    passed: total('pass'),
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: [...tap.matchAll(SKIP)].map(([, what, why]) => ({
      what,
      why: why || 'the test skips itself',
    })),
  };
}
