// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { ClusterScope, WorkKind } from '../../reconciler/StoreQueue';
import { inClusters } from '../inClusters';
import { ofKind } from '../ofKind';
import { readDate, Timestamp } from '../readDate';

/** When the next store can be claimed: when it is due, or when the lease that is on it ends, whichever is later. */
export async function findNextDueAt(
  knex: Knex,
  options: { scope?: ClusterScope; work?: WorkKind } = {},
): Promise<Date | undefined> {
  const claimableAt = knex.raw(
    'CASE WHEN locked_until > next_at THEN locked_until ELSE next_at END',
  );
  const row = await knex('stores')
    .whereNotNull('next_at')
    .whereNull('held_until')
    .modify(inClusters(options.scope))
    .modify(ofKind(options.work))
    .min<{ at: Timestamp | null }>({ at: claimableAt })
    .first();
  return readDate(row?.at ?? null);
}
