// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { placesInLine } from './placesInLine';

/** Where a store stands in the line for room in its cluster; 1 is next. */
export type LinePosition = { position: number; length: number };

/** The positions of those of the stores that stand in line. */
export async function findPositions(
  knex: Knex,
  options: { ids: string[]; now: Date },
): Promise<Map<string, LinePosition>> {
  if (options.ids.length === 0) return new Map();
  const line = placesInLine(knex, options)
    .select({ id: 'store_places.store_id' })
    .select(
      knex.raw(
        'ROW_NUMBER() OVER (PARTITION BY store_places.cluster ORDER BY store_places.turn, store_places.queued_at, store_places.store_id) AS position',
      ),
      knex.raw('COUNT(*) OVER (PARTITION BY store_places.cluster) AS length'),
    );
  const rows = await knex
    .from(line.as('line'))
    .whereIn('id', options.ids)
    .select<
      { id: string; position: string | number; length: string | number }[]
    >('*');
  return new Map(
    rows.map(({ id, position, length }) => [
      id,
      { position: Number(position), length: Number(length) },
    ]),
  );
}
