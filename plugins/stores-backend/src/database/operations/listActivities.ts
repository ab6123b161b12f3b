// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { Activity } from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { readDate, Timestamp } from '../readDate';

type ActivityRow = {
  id: string | number;
  at: Timestamp;
  type: string;
  level: string;
  title: string;
  message: string | null;
  actor: string | null;
  data: string | null;
};

/** One page of a store's timeline, newest first. The cursor is the id of the last entry that was seen. */
export async function listActivities(
  knex: Knex,
  options: { storeId: string; limit: number; cursor?: string },
): Promise<{ items: Activity[]; nextCursor?: string }> {
  const { storeId, limit, cursor } = options;
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) {
    throw new InputError('The cursor is not one that this API has given out');
  }
  const query = knex('store_activity')
    .where({ store_id: storeId })
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (cursor) query.where('id', '<', Number(cursor));
  const rows: ActivityRow[] = await query;
  const items = rows.slice(0, limit).map(toActivity);
  return {
    items,
    nextCursor: rows.length > limit ? items[items.length - 1].id : undefined,
  };
}

function toActivity(row: ActivityRow): Activity {
  return {
    id: String(row.id),
    at: readDate(row.at).toISOString(),
    type: row.type as Activity['type'],
    level: row.level as Activity['level'],
    title: row.title,
    message: row.message ?? undefined,
    actor: row.actor ?? undefined,
    data: row.data === null ? undefined : JSON.parse(row.data),
  };
}
