// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { backoff } from '../backoff';
import { DownContext, Step } from '../Step';

/** Nothing that carries the store's id is left outside its namespace, and the volumes are gone. */
export const sweepStep: Step<DownContext> = {
  id: 'sweep',
  async run(store, { cluster, condition, now }) {
    const leftovers = await cluster.leftovers.sweep(store);
    const waitsFor = leftovers.filter(({ retained }) => !retained);
    if (waitsFor.length > 0) {
      const names = waitsFor.map(({ kind, name, message }) =>
        message ? `${kind} ${name} (${message})` : `${kind} ${name}`,
      );
      return {
        state: 'wait',
        reason: 'LeftoversGoing',
        message: `Waiting for the cluster to remove ${names.join(', ')}.`,
        until: backoff({
          since: condition?.since,
          now: now(),
          minimumMs: 2_000,
          maximumMs: 30_000,
        }),
      };
    }
    const retained = leftovers.map(({ name }) => name);
    return {
      state: 'done',
      message:
        retained.length > 0
          ? `Nothing is left but volumes that the cluster's storage class keeps: ${retained.join(
              ', ',
            )}.`
          : 'Nothing is left.',
    };
  },
};
