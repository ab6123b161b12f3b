// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { readDate } from '../readDate';

/** The last visits of the synthetic shopper, newest first. */
export async function listShopChecks(
  knex: Knex,
  options: { storeId: string; limit: number },
): Promise<ShopCheck[]> {
  const rows = await knex('store_checks')
    .where({ store_id: options.storeId })
    .orderBy('id', 'desc')
    .limit(options.limit);
  return rows.map(row => ({
    at: readDate(row.at).toISOString(),
    level: row.level,
    // SQLite has no booleans: it returns 0 and 1.
    ok: Boolean(row.ok),
    milliseconds: row.milliseconds,
    steps: JSON.parse(row.steps),
  }));
}
