// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { relative } from 'node:path';

const sum = (results, count) =>
  results.reduce((total, result) => total + count(result), 0);

/**
 * Prints what ran, what was skipped and why; the last line is the sum.
 *
 * @returns {boolean} whether the run is good: nothing failed, and something ran
 */
export function report({ results, out }) {
  const line = (...cells) =>
    out.write(
      `${cells[0].padEnd(12)}${cells
        .slice(1, 5)
        .map(cell => String(cell).padStart(9))
        .join('')}${cells[5] ? `   ${cells[5]}` : ''}\n`,
    );
  out.write('\n');
  line('suite', 'passed', 'failed', 'skipped', 'seconds');
  for (const { name, passed, failed, skipped, seconds, log } of results) {
    line(
      name,
      passed,
      failed,
      skipped.length,
      seconds.toFixed(1),
      failed > 0 ? relative(process.cwd(), log) : undefined,
    );
  }
  for (const { name, skipped } of results) {
    for (const { what, why } of skipped) {
      out.write(`skipped in ${name}: ${what} (${why})\n`);
    }
  }
  const passed = sum(results, result => result.passed);
  const failed = sum(results, result => result.failed);
  const skipped = sum(results, result => result.skipped.length);
  out.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  return failed === 0 && passed > 0;
}
