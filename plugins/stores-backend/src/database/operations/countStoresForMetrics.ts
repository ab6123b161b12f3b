// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/** How many stores there are by phase and engine; those that are deleted or were never accepted are left out. */
export async function countStoresByPhaseAndEngine(
  knex: Knex,
): Promise<{ phase: string; engine: string; count: number }[]> {
  const rows: Record<string, string | number>[] = await knex('stores')
    .whereNull('deleted_at')
    .whereNull('withdrawn_at')
    .groupBy('phase', 'engine')
    .select('phase', 'engine')
    .count({ count: '*' });
  return rows.map(({ phase, engine, count }) => ({
    phase: String(phase),
    engine: String(engine),
    // PostgreSQL returns counts as text.
    count: Number(count),
  }));
}

/** How many stores are due at a moment and are with no worker. */
export async function countDueStores(
  knex: Knex,
  { now }: { now: Date },
): Promise<number> {
  const row = await knex('stores')
    .where('next_at', '<=', now)
    .whereNull('held_until')
    .where(query => {
      query.whereNull('locked_until').orWhere('locked_until', '<', now);
    })
    .count({ count: '*' })
    .first();
  return Number(row?.count ?? 0);
}
