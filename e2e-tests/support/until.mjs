// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 250;

/**
 * Looks again and again until `look` gives something, and returns that. What it last saw is part of the complaint.
 *
 * @template T
 * @param {string} what the end of the sentence "did not see …"
 * @param {() => Promise<T | undefined | false>} look
 * @param {{seconds: number, describe?: () => unknown}} options
 * @returns {Promise<T>}
 */
export async function until(what, look, { seconds, describe }) {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (seen) {
      return seen;
    }
    if (Date.now() > deadline) {
      const last = describe ? `; last: ${JSON.stringify(describe())}` : '';
      throw new Error(`Within ${seconds} s did not see ${what}${last}`);
    }
    await pause(POLL_MS);
  }
}
