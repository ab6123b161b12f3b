// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { LINE_ORDER, livingPlaces, placesInLine } from './placesInLine';

/** How many of those that no cluster was large enough for are asked again at a time. */
const ASIDE_AT_A_TIME = 20;

/**
 * Makes the store due that is first in line for room in a cluster, because there may be some now; it wakes the next
 * when it is let in. So are those that were too large for it, in case it has grown. Returns whether there is any.
 */
export async function wakeNextInLine(
  knex: Knex,
  options: { cluster: string; now: Date },
): Promise<boolean> {
  const { cluster, now } = options;
  const first = await placesInLine(knex, { now })
    .where('store_places.cluster', cluster)
    .orderBy(LINE_ORDER)
    .limit(1)
    .select('store_places.store_id');
  const aside = await livingPlaces(knex)
    .where('store_places.cluster', cluster)
    .where('store_places.too_large', true)
    .limit(ASIDE_AT_A_TIME)
    .select('store_places.store_id');
  const ids = [...first, ...aside].map(({ store_id }) => store_id);
  if (ids.length === 0) return false;
  await knex('stores')
    .whereIn('id', ids)
    .update({ next_at: now, wake: knex.raw('wake + 1') });
  return true;
}
