// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { StoreRow } from '../StoreRow';

/** Stores by their ids, in no particular order; those that are not there are missing. */
export async function findStores(
  knex: Knex,
  options: { ids: string[] },
): Promise<StoreRow[]> {
  return knex<StoreRow>('stores')
    .whereIn('id', options.ids)
    .whereNull('withdrawn_at');
}
