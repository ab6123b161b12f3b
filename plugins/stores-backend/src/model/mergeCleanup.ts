// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  CleanupLeftover,
  CleanupReport,
} from '@storekeeper/backstage-plugin-stores-common';
import { CleanupLook, Leftover } from './CleanupLook';
import { StoreRecord } from './StoreRecord';

/** Kept of what was found: what a store can leave are a few objects, and a report is read by people. */
const LEFTOVERS_KEPT = 200;

type Named = Pick<Leftover, 'apiVersion' | 'kind' | 'namespace' | 'name'>;

const keyOf = ({ apiVersion, kind, namespace = '', name }: Named) =>
  [apiVersion, kind, namespace, name].join('/');

/**
 * The report after one more look: what was found earlier stays in it, with the moment at which it was gone. `fresh` is
 * what no look has found before.
 */
export function mergeCleanup(options: {
  store: Pick<StoreRecord, 'id' | 'name' | 'cluster' | 'namespace'>;
  /** Absent: this was the first look. */
  previous?: CleanupReport;
  look: CleanupLook;
  now: Date;
}): { report: CleanupReport; fresh: Leftover[] } {
  const { store, previous, look } = options;
  const now = options.now.toISOString();
  const known = new Map(
    previous?.leftovers.map(leftover => [keyOf(leftover), leftover]),
  );
  const there = new Set(look.leftovers.map(keyOf));
  const leftovers: CleanupLeftover[] = [
    ...look.leftovers.map(leftover => ({
      ...leftover,
      seenAt: known.get(keyOf(leftover))?.seenAt ?? now,
    })),
    ...[...known.values()]
      .filter(leftover => !there.has(keyOf(leftover)))
      .map(leftover => ({ ...leftover, goneAt: leftover.goneAt ?? now })),
  ];
  return {
    report: {
      storeId: store.id,
      name: store.name,
      cluster: store.cluster,
      namespace: store.namespace,
      state: stateOf(look),
      startedAt: previous?.startedAt ?? now,
      checkedAt: now,
      looks: (previous?.looks ?? 0) + 1,
      checks: look.checks,
      leftovers: leftovers.slice(0, LEFTOVERS_KEPT),
    },
    fresh: look.leftovers.filter(leftover => !known.has(keyOf(leftover))),
  };
}

function stateOf({ leftovers }: CleanupLook): CleanupReport['state'] {
  if (leftovers.length === 0) return 'clean';
  return leftovers.every(({ retained }) => retained) ? 'retained' : 'waiting';
}
