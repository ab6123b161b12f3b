// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/** Takes entries out of the outbox, after they were published: an event may come twice, and is never lost. */
export async function markPublished(
  knex: Knex,
  options: { ids: (string | number)[] },
): Promise<void> {
  if (options.ids.length === 0) return;
  await knex('store_activity')
    .whereIn('id', options.ids)
    .update({ published: true });
}
