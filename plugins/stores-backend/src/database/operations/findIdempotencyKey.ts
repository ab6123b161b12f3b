// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/** The store that a key has made, the hash of the body that it was sent with, and whether it is still being accepted. */
export async function findIdempotencyKey(
  knex: Knex,
  options: { keyHash: string },
): Promise<{ storeId: string; bodyHash: string; held: boolean } | undefined> {
  const row = await knex('store_idempotency_keys')
    .leftJoin('stores', 'stores.id', 'store_idempotency_keys.store_id')
    .where({ key_hash: options.keyHash })
    .first('store_id', 'body_hash', 'stores.held_until');
  return (
    row && {
      storeId: row.store_id,
      bodyHash: row.body_hash,
      held: row.held_until !== null,
    }
  );
}
