// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/**
 * The slow sweep: every store that is on its way, or in trouble, and not due anyway is looked at again, in case a watch
 * has missed something. Those that are as they shall be have a time of their own, and one that has failed is left as it
 * is, so that many stores at rest cost nothing. Rows that a worker holds are left alone: they are being looked at.
 */
export async function markAllStoresDue(
  knex: Knex,
  options: { now: Date },
): Promise<number> {
  return knex('stores')
    .whereNull('deleted_at')
    .whereNull('held_until')
    .whereNotIn('phase', ['Ready', 'Simulated', 'Failed'])
    .where(query => {
      query.whereNull('next_at').orWhere('next_at', '>', options.now);
    })
    .where(query => {
      query.whereNull('locked_until').orWhere('locked_until', '<', options.now);
    })
    .update({ next_at: options.now });
}
