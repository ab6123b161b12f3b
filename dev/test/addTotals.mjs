// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * The sum of what several runners counted.
 *
 * @param {{passed?: number, failed?: number, skipped?: {what: string, why: string}[]}[]} totals
 */
export function addTotals(totals) {
  return totals.reduce(
    (sum, { passed = 0, failed = 0, skipped = [] }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: [...sum.skipped, ...skipped],
    }),
    { passed: 0, failed: 0, skipped: [] },
  );
}
