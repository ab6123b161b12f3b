// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/** A store is looked at once a minute at least; one that has not been for so long must not keep others waiting. */
const FORGOTTEN_MILLISECONDS = 3 * 60_000;

/** Places of stores that are wished and being made; of others nothing more is to come. */
export function livingPlaces(knex: Knex): Knex.QueryBuilder {
  return knex('store_places')
    .join('stores', 'stores.id', 'store_places.store_id')
    .where('stores.presence', 'present')
    .whereNull('stores.deleted_at')
    .whereNull('stores.withdrawn_at')
    .whereNull('stores.failure')
    .where('stores.attempted_at', knex.ref('store_places.attempt'))
    .where('stores.observed_generation', '<', knex.ref('stores.generation'));
}

/** Those that stand in line for room, in any cluster. */
export function placesInLine(
  knex: Knex,
  options: { now: Date },
): Knex.QueryBuilder {
  return livingPlaces(knex)
    .whereNull('store_places.admitted_at')
    .where('store_places.too_large', false)
    .where(
      'store_places.asked_at',
      '>',
      new Date(options.now.getTime() - FORGOTTEN_MILLISECONDS),
    );
}

/** Who comes first. */
export const LINE_ORDER = [
  { column: 'store_places.turn' },
  { column: 'store_places.queued_at' },
  { column: 'store_places.store_id' },
];
