// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** The middle of the numbers that there are; undefined of none. */
export function median(numbers) {
  const sorted = numbers
    .filter(number => number !== undefined)
    .sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 || sorted.length === 0
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
