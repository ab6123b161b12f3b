// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/** What a creation was asked for with an Idempotency-Key. */
export type IdempotencyKey = {
  /** Hash of the caller and the key. */
  keyHash: string;
  /** Hash of the body without its secrets. */
  bodyHash: string;
};

/**
 * Takes a key for a store; false: it was taken before. PostgreSQL waits here for the other transaction that is about
 * to take the same key, so that of two identical requests at once one makes the store and the other finds it.
 */
export async function insertIdempotencyKey(
  tx: Knex,
  options: IdempotencyKey & { storeId: string; now: Date },
): Promise<boolean> {
  const inserted = await tx('store_idempotency_keys')
    .insert({
      key_hash: options.keyHash,
      body_hash: options.bodyHash,
      store_id: options.storeId,
      created_at: options.now,
    })
    .onConflict('key_hash')
    .ignore()
    .returning('key_hash');
  return inserted.length === 1;
}
