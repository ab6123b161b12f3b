// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/**
 * Counts an owner's stores so that nobody else can add one until the transaction ends. The first statement writes the
 * owner's row: PostgreSQL locks that row by it, SQLite the file, so that creations of one owner come one after the
 * other and those of different owners do not wait for each other.
 */
export async function claimOwnerQuota(
  tx: Knex.Transaction,
  options: { owner: string },
): Promise<{ used: number }> {
  await tx('store_owners')
    .insert({ owner: options.owner, creations: 1 })
    .onConflict('owner')
    .merge({ creations: tx.raw('store_owners.creations + 1') });
  const [used] = await countStoresOfOwners(tx, { owners: [options.owner] });
  return { used: used.used };
}

/** How many stores each owner has that are not gone. Withdrawn ones never counted. */
export async function countStoresOfOwners(
  knex: Knex,
  options: { owners: string[] },
): Promise<{ owner: string; used: number }[]> {
  const rows = await knex('stores')
    .whereIn('owner', options.owners)
    .whereNull('deleted_at')
    .whereNull('withdrawn_at')
    .groupBy('owner')
    .select('owner')
    .count<{ owner: string; used: string | number }[]>({ used: '*' });
  const used = new Map(rows.map(row => [row.owner, Number(row.used)]));
  return options.owners.map(owner => ({ owner, used: used.get(owner) ?? 0 }));
}
