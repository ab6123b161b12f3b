// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { findCondition } from '../model/conditions';
import { StoreRecord } from '../model/StoreRecord';

/**
 * When the current attempt has taken too long; undefined where nothing is attempted. The time that a store waited for
 * its turn, or for its cluster to answer, does not count: none fails for having waited.
 */
export function attemptDeadline(
  store: Pick<
    StoreRecord,
    | 'presence'
    | 'generation'
    | 'observedGeneration'
    | 'attemptedAt'
    | 'steps'
    | 'conditions'
  >,
  limitMs: number,
): Date | undefined {
  if (
    store.presence === 'absent' ||
    store.observedGeneration >= store.generation
  ) {
    return undefined;
  }
  const begun = store.steps.namespace?.startedAt;
  const reachable = findCondition(store.conditions, 'Reachable');
  const from = Math.max(
    store.attemptedAt.getTime(),
    begun ? Date.parse(begun) : 0,
    reachable?.status === 'True' ? Date.parse(reachable.since) : 0,
  );
  return new Date(from + limitMs);
}
