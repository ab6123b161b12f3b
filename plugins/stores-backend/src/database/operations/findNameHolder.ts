// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { StoreRow } from '../StoreRow';

/** The store that a name or a host belongs to now. */
export async function findNameHolder(
  knex: Knex,
  options: { name: string; host: string },
): Promise<StoreRow | undefined> {
  return knex<StoreRow>('stores')
    .where(query => {
      query.where({ name: options.name }).orWhere({ host: options.host });
    })
    .whereNull('deleted_at')
    .whereNull('withdrawn_at')
    .first();
}
