// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/** Forgets the visits of hours that began before a moment, those of stores that are gone among them. */
export async function deleteCheckHours(
  knex: Knex,
  options: { before: Date },
): Promise<void> {
  await knex('store_check_hours').where('hour', '<', options.before).delete();
}
