// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreSignal } from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';

export type UnpublishedActivity = {
  id: string | number;
  storeId: string;
  change: StoreSignal['change'];
};

/** What is in the outbox, oldest first. */
export async function listUnpublished(
  knex: Knex,
  options: { limit: number },
): Promise<UnpublishedActivity[]> {
  return knex('store_activity')
    .where({ published: false })
    .orderBy('id')
    .limit(options.limit)
    .select('id', 'change', { storeId: 'store_id' });
}
