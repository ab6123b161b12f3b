// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { stream } from '../stream.mjs';

/** The compiler over the whole workspace: one check. */
export async function types({ log }) {
  const { ok } = await stream({
    command: process.execPath,
    args: ['node_modules/.bin/tsc', '--noEmit', '--incremental', 'false'],
    log,
  });
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] };
}
