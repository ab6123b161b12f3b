// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Store } from '@storekeeper/backstage-plugin-stores-common';

const RESTING = ['Ready', 'Failed', 'Simulated', 'Sleeping', 'Deleted'];

/** Whether nothing is being done to the store at the moment. */
export const isAtRest = (store: Store) => RESTING.includes(store.phase);

/**
 * Milliseconds to the next look at a list of stores. With signals only a slow sweep is left, and only while
 * something moves: it covers a signal that was lost while the connection was down.
 */
export function listPollInterval(options: {
  signalsAvailable: boolean;
  stores: Store[];
}): number | undefined {
  if (!options.signalsAvailable) return 5_000;
  return options.stores.every(isAtRest) ? undefined : 15_000;
}

/** The same for one store. */
export function storePollInterval(options: {
  signalsAvailable: boolean;
  store: Store | undefined;
}): number | undefined {
  const { signalsAvailable, store } = options;
  if (store?.phase === 'Deleted') return undefined;
  const resting = store !== undefined && isAtRest(store);
  if (signalsAvailable) return resting ? undefined : 10_000;
  return resting ? 15_000 : 2_000;
}
