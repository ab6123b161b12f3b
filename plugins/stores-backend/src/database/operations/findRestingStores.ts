// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { StoreRow } from '../StoreRow';

/** Open shops that are as they shall be, all of them or some. */
export async function findRestingStores(
  knex: Knex,
  { ids }: { ids?: string[] },
): Promise<StoreRow[]> {
  return knex<StoreRow>('stores')
    .where({ presence: 'present', phase: 'Ready' })
    .where('observed_generation', '>=', knex.ref('generation'))
    .whereNull('failure')
    .whereNull('deleted_at')
    .modify(query => {
      if (ids) query.whereIn('id', ids);
    });
}
