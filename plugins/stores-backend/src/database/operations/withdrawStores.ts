// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { StoreRow } from '../StoreRow';
import { insertActivities } from './insertActivities';

/** Which stores are withdrawn: one that could not be accepted, or all whose acceptance has been interrupted. */
export type WithdrawOptions = ({ id: string } | { heldUntilBefore: Date }) & {
  reason: string;
  message: string;
  now: Date;
};

/**
 * Takes back stores that were held for their password and never became due. The caller was told nothing or 503, so the
 * name is free at once and the Idempotency-Key may be used again; what was made in the cluster is left to the
 * reconciler, as for any deletion.
 */
export async function withdrawStores(
  tx: Knex.Transaction,
  options: WithdrawOptions,
): Promise<string[]> {
  const { reason, message, now } = options;
  const rows = (await tx('stores')
    .whereNotNull('held_until')
    .where(query => {
      if ('id' in options) query.where({ id: options.id });
      else query.where('held_until', '<', options.heldUntilBefore);
    })
    .update({
      presence: 'absent',
      generation: tx.raw('generation + 1'),
      attempted_at: now,
      phase: 'Deleting',
      reason,
      message,
      withdrawn_at: now,
      held_until: null,
      next_at: now,
      updated_at: now,
    })
    .returning('id')) as Pick<StoreRow, 'id'>[];
  const ids = rows.map(row => row.id);
  for (const storeId of ids) {
    await insertActivities(tx, {
      storeId,
      activities: [
        {
          type: 'failure',
          level: 'error',
          title: 'The shop could not be accepted',
          message,
        },
      ],
      change: 'deleted',
      now,
    });
  }
  await tx('store_idempotency_keys').whereIn('store_id', ids).delete();
  return ids;
}
