// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/** The store that a key has made, and the hash of the body that it was sent with. */
export async function findIdempotencyKey(
  knex: Knex,
  options: { keyHash: string },
): Promise<{ storeId: string; bodyHash: string } | undefined> {
  const row = await knex('store_idempotency_keys')
    .where({ key_hash: options.keyHash })
    .first('store_id', 'body_hash');
  return row && { storeId: row.store_id, bodyHash: row.body_hash };
}
