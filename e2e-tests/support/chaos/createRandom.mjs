// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * Random numbers that a seed repeats (mulberry32): what a run did can be done again.
 *
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** From low up to, and not including, high. */
    between: (low, high) => low + next() * (high - low),
    pick: items => items[Math.floor(next() * items.length)],
  };
}
