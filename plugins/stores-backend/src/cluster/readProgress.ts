// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { ClusterConfig } from './ClusterConfig';

const LONGEST = 300;

/** How far a cluster is that is still being made, in one line, where somebody keeps a file about it. */
export function readProgress({
  progressFile,
}: ClusterConfig): string | undefined {
  if (!progressFile || !existsSync(progressFile)) {
    return undefined;
  }
  const text = readFileSync(progressFile, 'utf8').replace(/\s+/g, ' ').trim();
  return text.slice(0, LONGEST) || undefined;
}
