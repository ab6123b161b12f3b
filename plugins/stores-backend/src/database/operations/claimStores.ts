// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { ClusterScope, WorkKind } from '../../reconciler/StoreQueue';
import { inClusters } from '../inClusters';
import { ofKind } from '../ofKind';
import { StoreRow } from '../StoreRow';

const isPostgres = (knex: Knex) => knex.client.config.client === 'pg';

const free = (now: Date) => (query: Knex.QueryBuilder) => {
  query
    .whereNull('stores.locked_until')
    .orWhere('stores.locked_until', '<', now);
};

/**
 * Due stores and their turns: the first of each owner, the second of each, and so on, those that are being worked on
 * counted first. So an owner's burst keeps another's single store waiting for no more than what has begun. Stores that
 * are as wished, and are merely looked at, stand in a line of their own: many of them do not hold up a wish.
 */
function dueTurns(
  knex: Knex,
  { now, scope, work }: { now: Date; scope?: ClusterScope; work?: WorkKind },
): Knex.QueryBuilder {
  const settled =
    "CASE WHEN presence = 'present' AND observed_generation >= generation THEN 1 ELSE 0 END";
  return knex('stores')
    .where('next_at', '<=', now)
    .whereNull('held_until')
    .modify(inClusters(scope))
    .modify(ofKind(work))
    .select('id', knex.raw(`${settled} AS settled`))
    .select(
      knex.raw(
        `ROW_NUMBER() OVER (PARTITION BY owner, ${settled} ORDER BY CASE WHEN locked_until >= ? THEN 0 ELSE 1 END, next_at, id) AS turn`,
        [now],
      ),
    );
}

/**
 * Leases due and free stores to a worker. PostgreSQL's SKIP LOCKED lets many workers ask at once without waiting for
 * each other; SQLite knows no row locks, so there the condition of the update alone decides who wins. The row stays
 * due while it is leased: when the worker dies, the end of the lease is all it takes for another to go on.
 */
export async function claimStores(
  knex: Knex,
  options: {
    worker: string;
    limit: number;
    forNewcomers?: number;
    leaseSeconds: number;
    scope?: ClusterScope;
    work?: WorkKind;
    now: Date;
  },
): Promise<StoreRow[]> {
  const { worker, limit, forNewcomers = 0, leaseSeconds, now } = options;
  const claim = async (db: Knex) => {
    const due = db('stores')
      .join(dueTurns(db, options).as('turns'), 'turns.id', 'stores.id')
      .select('stores.id', 'turns.turn')
      .where('stores.next_at', '<=', now)
      .whereNull('stores.held_until')
      .where(free(now))
      .orderBy([
        { column: 'turns.turn' },
        { column: 'turns.settled' },
        { column: 'stores.next_at' },
      ])
      .limit(limit);
    if (isPostgres(db)) due.forUpdate('stores').skipLocked();
    const next: { id: string; turn: string | number }[] = await due;
    const ids = next
      .filter(
        ({ turn }, index) => index < limit - forNewcomers || Number(turn) === 1,
      )
      .map(({ id }) => id);
    if (ids.length === 0) return [];
    const rows: StoreRow[] = await db('stores')
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
    return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  };
  return isPostgres(knex) ? knex.transaction(claim) : claim(knex);
}
