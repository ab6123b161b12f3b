// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { toCheckHour } from '../../model';
import { addCheckHours } from './addCheckHours';

/** Adds a visit to the count of its hour; many portals may count at once. */
export async function countShopCheck(
  knex: Knex,
  visit: { storeId: string; check: ShopCheck },
): Promise<void> {
  await addCheckHours(knex, { hours: [toCheckHour(visit)] });
}
