// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { AsyncLocalStorage } from 'node:async_hooks';

/** Whoever asks the cluster for something asks it for a store, and through many hands: the owner goes with the call. */
const current = new AsyncLocalStorage<string>();

/** Runs an action in an owner's name: where it has to wait for a place among others, owners take turns. */
export function inTurnOf<T>(owner: string, action: () => T): T {
  return current.run(owner, action);
}

/** In whose name this runs; undefined: in the portal's own. */
export function currentOwner(): string | undefined {
  return current.getStore();
}
