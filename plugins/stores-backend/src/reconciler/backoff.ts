// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/**
 * When to look again at something that has been so since a moment: the longer it has lasted, the later. Computed from
 * what is stored, so that it survives a restart and is the same in every portal.
 */
export function backoff(options: {
  since?: string;
  now: Date;
  minimumMs: number;
  maximumMs: number;
}): Date {
  const { since, now, minimumMs, maximumMs } = options;
  const elapsed = since ? now.getTime() - Date.parse(since) : 0;
  const delay = Math.min(Math.max(elapsed / 4, minimumMs), maximumMs);
  return new Date(now.getTime() + delay);
}
