// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { StoreObservation, StoreWish } from '../../model';
import { StoreRow, toStoreColumns } from '../StoreRow';

/** Adds a row. One that is held until its password is in the cluster is not due, and no worker may claim it. */
export async function insertStore(
  tx: Knex,
  options: {
    wish: StoreWish;
    observation: StoreObservation;
    heldUntil?: Date;
    now: Date;
  },
): Promise<StoreRow> {
  const { wish, observation, heldUntil, now } = options;
  const [row] = (await tx('stores')
    .insert({
      ...toStoreColumns({ ...wish, ...observation }),
      held_until: heldUntil ?? null,
      next_at: heldUntil ? null : now,
      updated_at: now,
    })
    .returning('*')) as StoreRow[];
  return row;
}
