// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { CheckHour } from '../../model';
import { readDate } from '../readDate';

/** The hours since a moment in which stores were visited: one query, however many stores are asked for. */
export async function listCheckHours(
  knex: Knex,
  options: { storeIds: string[]; since: Date },
): Promise<CheckHour[]> {
  const { storeIds, since } = options;
  if (storeIds.length === 0) return [];
  const rows = await knex('store_check_hours')
    .whereIn('store_id', storeIds)
    .where('hour', '>=', since)
    .select('store_id', 'hour', 'ok', 'failed', 'milliseconds');
  return rows.map(row => ({
    storeId: row.store_id,
    hour: readDate(row.hour),
    ok: row.ok,
    failed: row.failed,
    // PostgreSQL returns 64-bit numbers as text.
    milliseconds: Number(row.milliseconds),
  }));
}
