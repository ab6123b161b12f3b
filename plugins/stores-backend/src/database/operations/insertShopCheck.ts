// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';

/** Remembers a visit of the synthetic shopper and forgets the oldest beyond the number that is kept. */
export async function insertShopCheck(
  tx: Knex.Transaction,
  options: { storeId: string; check: ShopCheck; keep: number },
): Promise<void> {
  const { storeId, check, keep } = options;
  await tx('store_checks').insert({
    store_id: storeId,
    at: new Date(check.at),
    level: check.level,
    ok: check.ok,
    milliseconds: Math.round(check.milliseconds),
    steps: JSON.stringify(check.steps),
  });
  const firstToForget = await tx('store_checks')
    .where({ store_id: storeId })
    .orderBy('id', 'desc')
    .offset(keep)
    .first('id');
  if (!firstToForget) return;
  await tx('store_checks')
    .where({ store_id: storeId })
    .where('id', '<=', firstToForget.id)
    .delete();
}
