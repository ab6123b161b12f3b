// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { computePhase, StoreRecord, StoreWish } from '../../model';
import { NewActivity } from '../../reconciler/StoreQueue';
import { StoreRow, toStoreColumns, toStoreRecord } from '../StoreRow';
import { insertActivities } from './insertActivities';

/** What shall be different, with the entry in the timeline. */
export type WishChange = {
  /** Empty: the wish stays, and a new attempt at it begins. */
  wish: Partial<StoreWish>;
  activity: NewActivity;
};

/**
 * Changes a wish and begins a new attempt at it. `decide` sees the row under its lock, so that what it decides (by an
 * ETag, by the phase) cannot be overtaken; it throws to refuse, and returns undefined where there is nothing to do.
 */
export async function changeWish(
  tx: Knex.Transaction,
  options: {
    id: string;
    decide: (store: StoreRecord) => WishChange | undefined;
    now: Date;
  },
): Promise<StoreRecord | undefined> {
  const { id, decide, now } = options;
  const [row] = (await tx('stores')
    .where({ id })
    .whereNull('withdrawn_at')
    .update({ lock_token: tx.ref('lock_token') })
    .returning('*')) as StoreRow[];
  if (!row) return undefined;

  const store = toStoreRecord(row);
  const decision = decide(store);
  if (!decision) return store;

  const begun = {
    ...store,
    ...decision.wish,
    steps: {},
    failure: undefined,
    // A worker that is at the store knows its attempt by this moment, so no two may have the same.
    attemptedAt: new Date(
      Math.max(now.getTime(), store.attemptedAt.getTime() + 1),
    ),
  };
  const [changed] = (await tx('stores')
    .where({ id })
    .update({
      ...toStoreColumns({ ...begun, ...computePhase(begun) }),
      next_at: now,
      wake: tx.raw('wake + 1'),
      updated_at: now,
    })
    .returning('*')) as StoreRow[];
  await insertActivities(tx, {
    storeId: id,
    activities: [decision.activity],
    change: 'updated',
    now,
  });
  return toStoreRecord(changed);
}
