// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, rmSync } from 'node:fs';

/** The moments that a log of faults holds, each once, in their order; the log is forgotten. */
export function takeMoments(log) {
  if (!existsSync(log)) {
    return [];
  }
  const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  rmSync(log);
  return [...new Set(lines)];
}
