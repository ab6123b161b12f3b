// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { ClusterScope } from '../reconciler/StoreQueue';

/** Narrows a query on stores to those of some clusters; without a scope it stays as it is. */
export const inClusters =
  (scope: ClusterScope | undefined) => (query: Knex.QueryBuilder) => {
    if (!scope) return;
    if ('only' in scope) {
      query.where('stores.cluster', scope.only);
    } else {
      query.whereNotIn('stores.cluster', scope.except);
    }
  };
