// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { CleanupLook } from '../../model';
import { backoff } from '../backoff';
import { DownContext, Step } from '../Step';

/** Deletion proves itself: the cluster is asked for everything that still carries the store's id, until it has nothing. */
export const sweepStep: Step<DownContext> = {
  id: 'sweep',
  async run(store, { cluster, condition, now, report }) {
    const look = await cluster.leftovers.sweep(store);
    report(look);
    const waitsFor = look.leftovers.filter(({ retained }) => !retained);
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
    return { state: 'done', message: describe(look) };
  },
};

function describe({ checks, leftovers }: CleanupLook): string {
  const asked = checks.filter(
    ({ outcome }) => outcome !== 'not-applicable' && outcome !== 'not-allowed',
  ).length;
  const names = leftovers.map(({ name }) => name);
  return names.length > 0
    ? `Asked for ${asked} kinds of objects. Nothing is left but volumes that the cluster's storage class keeps: ${names.join(
        ', ',
      )}.`
    : `Asked for ${asked} kinds of objects: none carries the shop's id.`;
}
