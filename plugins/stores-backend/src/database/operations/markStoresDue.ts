// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/**
 * Makes stores due now, by id or by namespace (what a watch knows). The ticket counts up as well: a worker that is at
 * the store finds at its release that something happened meanwhile, and the store is due again at once.
 */
export async function markStoresDue(
  knex: Knex,
  options: { ids?: string[]; namespaces?: string[]; now: Date },
): Promise<void> {
  const { ids = [], namespaces = [], now } = options;
  if (ids.length + namespaces.length === 0) return;
  await knex('stores')
    .whereNull('deleted_at')
    .where(query => {
      query.whereIn('id', ids).orWhereIn('namespace', namespaces);
    })
    .update({ next_at: now, wake: knex.raw('wake + 1') });
}
