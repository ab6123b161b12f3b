// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Store, StoreStep } from '@storekeeper/backstage-plugin-stores-common';

/** The step that a store is at, if it is at one. */
export const activeStep = (store: Store): StoreStep | undefined =>
  store.steps.find(step => step.state === 'active');

/**
 * Seconds until the store is expected to be where it goes, counted on from when the answer came.
 * Undefined where nothing was learned yet or the estimate has run out.
 */
export function secondsLeft(
  store: Store,
  receivedAt: number,
  now: number,
): number | undefined {
  if (store.secondsLeft === undefined) return undefined;
  const left = store.secondsLeft - (now - receivedAt) / 1000;
  return left >= 1 ? left : undefined;
}
