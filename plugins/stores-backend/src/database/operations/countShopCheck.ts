// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { hourOf } from '../../model';

/** Adds a visit to the count of its hour; many portals may count at once. */
export async function countShopCheck(
  knex: Knex,
  options: { storeId: string; check: ShopCheck },
): Promise<void> {
  const { storeId, check } = options;
  const added = {
    ok: check.ok ? 1 : 0,
    failed: check.ok ? 0 : 1,
    milliseconds: Math.round(check.milliseconds),
  };
  await knex('store_check_hours')
    .insert({ store_id: storeId, hour: hourOf(new Date(check.at)), ...added })
    .onConflict(['store_id', 'hour'])
    .merge({
      ok: knex.raw('store_check_hours.ok + ?', [added.ok]),
      failed: knex.raw('store_check_hours.failed + ?', [added.failed]),
      milliseconds: knex.raw('store_check_hours.milliseconds + ?', [
        added.milliseconds,
      ]),
    });
}
