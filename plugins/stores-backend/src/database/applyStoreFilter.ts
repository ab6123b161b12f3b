// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';

/** Which stores a permission rule lets through, as SQL can decide it. */
export type StoreFilter = {
  property: 'owner' | 'engine';
  values: string[];
};

/** Adds a tree of filters to a query: what a conditional permission decision becomes in SQL. */
export function applyStoreFilter<T extends Knex.QueryBuilder>(
  query: T,
  criteria: PermissionCriteria<StoreFilter>,
): T {
  if ('not' in criteria) {
    query.whereNot(inner => {
      applyStoreFilter(inner, criteria.not);
    });
  } else if ('allOf' in criteria) {
    criteria.allOf.forEach(part =>
      query.where(inner => {
        applyStoreFilter(inner, part);
      }),
    );
  } else if ('anyOf' in criteria) {
    query.where(alternatives => {
      criteria.anyOf.forEach(part =>
        alternatives.orWhere(inner => {
          applyStoreFilter(inner, part);
        }),
      );
    });
  } else {
    query.whereIn(criteria.property, criteria.values);
  }
  return query;
}
