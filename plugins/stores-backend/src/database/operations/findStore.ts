// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { StoreRow } from '../StoreRow';

/** One store by its id. A withdrawn one was never accepted, so it is not found. */
export async function findStore(
  knex: Knex,
  options: { id: string },
): Promise<StoreRow | undefined> {
  return knex<StoreRow>('stores')
    .where({ id: options.id })
    .whereNull('withdrawn_at')
    .first();
}
