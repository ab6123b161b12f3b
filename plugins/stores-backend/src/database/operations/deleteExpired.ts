// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { livingPlaces } from './placesInLine';

/** How many durations of steps are kept, over all engines. */
const DURATIONS_KEPT = 2000;

/**
 * Forgets what nobody will ask for again: old idempotency keys, rate counters that ran out, places in lines
 * that are of no use, old durations.
 */
export async function deleteExpired(
  knex: Knex,
  options: { idempotencyKeysBefore: Date; now: Date },
): Promise<void> {
  await knex('store_idempotency_keys')
    .where('created_at', '<', options.idempotencyKeysBefore)
    .delete();
  await knex('store_creation_rates')
    .where('expire', '<', options.now.getTime())
    .delete();
  await knex('store_places')
    .where('asked_at', '<', options.idempotencyKeysBefore)
    .whereNotIn('store_id', livingPlaces(knex).select('store_places.store_id'))
    .delete();
  const oldest = await knex('store_step_durations')
    .orderBy('id', 'desc')
    .offset(DURATIONS_KEPT)
    .first('id');
  if (oldest) {
    await knex('store_step_durations').where('id', '<=', oldest.id).delete();
  }
}
