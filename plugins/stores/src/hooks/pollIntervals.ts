// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { hasStatus } from '../text/hasStatus';

const RESTING = ['Ready', 'Failed', 'Simulated', 'Sleeping', 'Deleted'];

/** Whether nothing is being done to the store at the moment. */
export const isAtRest = (store: Store) => RESTING.includes(store.phase);

/**
 * Milliseconds to the next look with signals while nothing moves: a signal that was sent while the connection was down is
 * made up for.
 */
export const SAFETY_POLL = 60_000;

/** Milliseconds to the next look at a list of stores. With signals only a slow sweep is left. */
export function listPollInterval(options: {
  signalsAvailable: boolean;
  stores: Store[];
}): number {
  if (!options.signalsAvailable) return 5_000;
  return options.stores.every(isAtRest) ? SAFETY_POLL : 15_000;
}

/** The same for one store; undefined once it is gone, which it stays. */
export function storePollInterval(options: {
  signalsAvailable: boolean;
  store: Store | undefined;
}): number | undefined {
  const { signalsAvailable, store } = options;
  if (store?.phase === 'Deleted') return undefined;
  const resting = store !== undefined && isAtRest(store);
  if (signalsAvailable) return resting ? SAFETY_POLL : 10_000;
  return resting ? 15_000 : 2_000;
}

/** Milliseconds until something is asked again that failed: soon, unless the server has decided against it. */
export function retryAfter(error: Error): number {
  const decided = [401, 403, 404].some(status => hasStatus(error, status));
  return decided ? SAFETY_POLL : 5_000;
}
