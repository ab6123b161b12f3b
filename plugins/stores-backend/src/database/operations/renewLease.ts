// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/**
 * Moves the end of a lease. The token alone decides: a lease that ran out and that nobody has claimed since is
 * still good, because nothing can have happened in between.
 */
export async function renewLease(
  knex: Knex,
  options: { id: string; token: number; leaseSeconds: number; now: Date },
): Promise<boolean> {
  const updated = await knex('stores')
    .where({ id: options.id, lock_token: options.token })
    .whereNotNull('locked_by')
    .update({
      locked_until: new Date(
        options.now.getTime() + options.leaseSeconds * 1000,
      ),
    });
  return updated === 1;
}
