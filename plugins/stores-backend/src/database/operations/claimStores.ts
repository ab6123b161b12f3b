// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { StoreRow } from '../StoreRow';

const isPostgres = (knex: Knex) => knex.client.config.client === 'pg';

const free = (now: Date) => (query: Knex.QueryBuilder) => {
  query.whereNull('locked_until').orWhere('locked_until', '<', now);
};

/**
 * Leases due and free stores to a worker. PostgreSQL's SKIP LOCKED lets many workers ask at once without waiting for
 * each other; SQLite knows no row locks, so there the condition of the update alone decides who wins. The row stays
 * due while it is leased: when the worker dies, the end of the lease is all it takes for another to go on.
 */
export async function claimStores(
  knex: Knex,
  options: { worker: string; limit: number; leaseSeconds: number; now: Date },
): Promise<StoreRow[]> {
  const { worker, limit, leaseSeconds, now } = options;
  const claim = async (db: Knex) => {
    const due = db<StoreRow>('stores')
      .select('id')
      .where('next_at', '<=', now)
      .whereNull('held_until')
      .where(free(now))
      .orderBy('next_at')
      .limit(limit);
    if (isPostgres(db)) due.forUpdate().skipLocked();
    const ids = (await due).map(row => row.id);
    if (ids.length === 0) return [];
    const rows = await db('stores')
      .whereIn('id', ids)
      .where(free(now))
      .update({
        locked_by: worker,
        lock_token: db.raw('lock_token + 1'),
        locked_until: new Date(now.getTime() + leaseSeconds * 1000),
        claimed_attempt: db.ref('attempted_at'),
        claimed_wake: db.ref('wake'),
      })
      .returning('*');
    return rows as StoreRow[];
  };
  const rows = isPostgres(knex)
    ? await knex.transaction(claim)
    : await claim(knex);
  return rows.sort((a, b) => Number(a.next_at) - Number(b.next_at));
}
