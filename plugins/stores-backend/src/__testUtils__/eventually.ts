// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** Repeats an assertion until it holds, for ten seconds at most. */
export async function eventually(assertion: () => void | Promise<void>) {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}
