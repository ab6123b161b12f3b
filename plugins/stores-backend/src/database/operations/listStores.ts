// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { ListStoresQuery } from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { applyStoreFilter, StoreFilter } from '../applyStoreFilter';
import { decodeCursor, encodeCursor } from '../cursor';
import { readDate, Timestamp } from '../readDate';
import { StoreRow } from '../StoreRow';

/** What a list asks for: who may see what, and the query. */
export type ListStoresOptions = {
  /** The conditional decision; absent: all stores are visible. */
  visible?: PermissionCriteria<StoreFilter>;
  query: ListStoresQuery;
};

const SORT_COLUMNS = {
  name: 'name',
  engine: 'engine',
  phase: 'phase',
  plan: 'plan',
  owner: 'owner',
  createdAt: 'created_at',
} as const satisfies Record<ListStoresQuery['sort'], keyof StoreRow>;

/**
 * One page of stores. The cursor carries the last row's sort value and id (keyset): a page costs the same wherever it
 * is, and a store that is made meanwhile shifts nothing.
 */
export async function listStores(
  knex: Knex,
  options: ListStoresOptions,
): Promise<{ rows: StoreRow[]; nextCursor?: string }> {
  const { sort, order, limit, cursor } = options.query;
  const column = SORT_COLUMNS[sort];
  const rows = knex<StoreRow>('stores')
    .select('*')
    .modify(visibleStores, options)
    .modify(filteredStores, options.query)
    .orderBy([
      { column, order },
      { column: 'id', order },
    ])
    .limit(limit + 1);
  if (cursor) {
    const last = decodeCursor(cursor, { sort, order });
    const value = sort === 'createdAt' ? new Date(last.value) : last.value;
    const beyond = order === 'asc' ? '>' : '<';
    rows.where(query => {
      query
        .where(column, beyond, value)
        .orWhere(same =>
          same.where(column, value).where('id', beyond, last.id),
        );
    });
  }
  const found = await rows;
  const page = found.slice(0, limit);
  const last = page[page.length - 1];
  return {
    rows: page,
    nextCursor:
      found.length > limit
        ? encodeCursor({ sort, order }, cursorValue(last, column), last.id)
        : undefined,
  };
}

/** How many stores the whole query finds, pages aside. */
export async function countStores(
  knex: Knex,
  options: ListStoresOptions,
): Promise<number> {
  const row = await knex('stores')
    .modify(visibleStores, options)
    .modify(filteredStores, options.query)
    .count<{ total: string | number }[]>({ total: '*' })
    .first();
  return Number(row?.total ?? 0);
}

/** How many stores the caller sees in each phase, filters aside. */
export async function countStoresByPhase(
  knex: Knex,
  options: ListStoresOptions,
): Promise<Record<string, number>> {
  const rows = await knex('stores')
    .modify(visibleStores, options)
    .groupBy('phase')
    .select('phase')
    .count<{ phase: string; total: string | number }[]>({ total: '*' });
  return Object.fromEntries(rows.map(row => [row.phase, Number(row.total)]));
}

function visibleStores(
  query: Knex.QueryBuilder,
  { visible, query: { includeDeleted } }: ListStoresOptions,
) {
  query.whereNull('withdrawn_at');
  if (!includeDeleted) query.whereNull('deleted_at');
  if (visible) query.where(inner => void applyStoreFilter(inner, visible));
}

function filteredStores(query: Knex.QueryBuilder, filter: ListStoresQuery) {
  for (const column of ['engine', 'phase', 'plan', 'owner'] as const) {
    const values = filter[column];
    if (values) query.whereIn(column, values);
  }
  const search = filter.search?.trim().toLocaleLowerCase('en-US');
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    query.whereRaw("(name LIKE ? ESCAPE '\\' OR host LIKE ? ESCAPE '\\')", [
      pattern,
      pattern,
    ]);
  }
}

function cursorValue(row: StoreRow, column: keyof StoreRow): string {
  return column === 'created_at'
    ? readDate(row.created_at as Timestamp).toISOString()
    : String(row[column]);
}
