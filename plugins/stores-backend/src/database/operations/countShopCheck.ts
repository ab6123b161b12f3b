// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { hourOf } from '../../model';
import { addCheckHours } from './addCheckHours';

/** Adds a visit to the count of its hour; many portals may count at once. */
export async function countShopCheck(
  knex: Knex,
  options: { storeId: string; check: ShopCheck },
): Promise<void> {
  const { storeId, check } = options;
  await addCheckHours(knex, {
    hours: [
      {
        storeId,
        hour: hourOf(new Date(check.at)),
        ok: check.ok ? 1 : 0,
        failed: check.ok ? 0 : 1,
        milliseconds: Math.round(check.milliseconds),
      },
    ],
  });
}
