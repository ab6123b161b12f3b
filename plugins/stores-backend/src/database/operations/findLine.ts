// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { LINE_ORDER, placesInLine } from './placesInLine';

/** Ids of the stores that stand in line for room in a cluster, the first first. */
export async function findLine(
  knex: Knex,
  options: { cluster: string; limit: number; now: Date },
): Promise<string[]> {
  const places: { store_id: string }[] = await placesInLine(knex, options)
    .where('store_places.cluster', options.cluster)
    .orderBy(LINE_ORDER)
    .limit(options.limit)
    .select('store_places.store_id');
  return places.map(({ store_id: id }) => id);
}
