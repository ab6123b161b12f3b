// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { test } from 'node:test';

/**
 * Tests that build upon each other, as the parts of one story do: after the first that fails the others are skipped,
 * so that the report names the cause and not its consequences.
 *
 * @returns {(name: string, part: (t: import('node:test').TestContext) => Promise<void>) => void}
 */
export function sequence() {
  let failed;
  return (name, part) =>
    test(name, async t => {
      if (failed) {
        t.skip(`"${failed}" failed`);
        return;
      }
      try {
        await part(t);
      } catch (error) {
        failed = name;
        throw error;
      }
    });
}
