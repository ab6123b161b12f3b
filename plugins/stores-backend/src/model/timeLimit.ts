// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreRecord } from './StoreRecord';

/** The moment at which the current attempt has taken too long. */
export function attemptDeadline(
  store: Pick<StoreRecord, 'attemptedAt'>,
  timeLimitMilliseconds: number,
): Date {
  return new Date(store.attemptedAt.getTime() + timeLimitMilliseconds);
}

/** Whether the current attempt has taken longer than the limit; one that has reached its wish never has. */
export function isOverdue(
  store: Pick<StoreRecord, 'attemptedAt' | 'generation' | 'observedGeneration'>,
  timeLimitMilliseconds: number,
  now: Date,
): boolean {
  return (
    store.observedGeneration < store.generation &&
    now > attemptDeadline(store, timeLimitMilliseconds)
  );
}
