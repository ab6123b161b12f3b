// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { CheckHour } from '../../model';

/** Adds what was counted elsewhere to the hours of stores: one statement, however many they are. */
export async function addCheckHours(
  knex: Knex,
  { hours }: { hours: CheckHour[] },
): Promise<void> {
  if (hours.length === 0) return;
  const sum = (column: string) =>
    knex.raw('?? + ??', [`store_check_hours.${column}`, `excluded.${column}`]);
  await knex('store_check_hours')
    .insert(
      hours.map(({ storeId, hour, ok, failed, milliseconds }) => ({
        store_id: storeId,
        hour,
        ok,
        failed,
        milliseconds,
      })),
    )
    .onConflict(['store_id', 'hour'])
    .merge({
      ok: sum('ok'),
      failed: sum('failed'),
      milliseconds: sum('milliseconds'),
    });
}
