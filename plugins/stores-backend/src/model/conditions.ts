// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreCondition } from '@storekeeper/backstage-plugin-stores-common';

/** An observation before it is known since when it holds. */
export type NewCondition = Omit<StoreCondition, 'since'>;

/**
 * The conditions with one of them set. `since` moves only when the status changes, so that it says how long
 * something has been so, however often it is looked at; the array itself is returned when nothing changes at all.
 */
export function setCondition(
  conditions: StoreCondition[],
  condition: NewCondition,
  now: Date,
): StoreCondition[] {
  const current = findCondition(conditions, condition.type);
  if (!current) {
    return [...conditions, { ...condition, since: now.toISOString() }];
  }
  if (
    current.status === condition.status &&
    current.reason === condition.reason &&
    current.message === condition.message
  ) {
    return conditions;
  }
  const since =
    current.status === condition.status ? current.since : now.toISOString();
  return conditions.map(existing =>
    existing.type === condition.type ? { ...condition, since } : existing,
  );
}

/** The condition of that type, where it has been observed. */
export function findCondition(
  conditions: StoreCondition[],
  type: string,
): StoreCondition | undefined {
  return conditions.find(condition => condition.type === type);
}

/** Whether the condition has been observed and is True. */
export function isTrue(conditions: StoreCondition[], type: string): boolean {
  return findCondition(conditions, type)?.status === 'True';
}
