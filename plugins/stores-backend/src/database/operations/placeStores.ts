// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { UNPLACED_CLUSTER } from '../../model';
import { StoreRow } from '../StoreRow';

/**
 * Gives the stores that were accepted while the portal had no cluster to the one that it has now. The condition of
 * the update keeps a second portal, started at the same time, from placing them elsewhere.
 */
export async function placeStores(
  knex: Knex,
  options: {
    cluster: string;
    address: (name: string) => { host: string; baseUrl: string };
    now: Date;
  },
): Promise<number> {
  const { cluster, address, now } = options;
  const waiting = await knex<StoreRow>('stores')
    .where({ cluster: UNPLACED_CLUSTER })
    .whereNull('deleted_at')
    .select('id', 'name');
  for (const { id, name } of waiting) {
    const { host, baseUrl } = address(name);
    await knex('stores')
      .where({ id, cluster: UNPLACED_CLUSTER })
      .update({
        cluster,
        host,
        base_url: baseUrl,
        attempted_at: now,
        next_at: now,
        wake: knex.raw('wake + 1'),
        updated_at: now,
      });
  }
  return waiting.length;
}
