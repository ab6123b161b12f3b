// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { WorkKind } from '../reconciler/StoreQueue';

/** Narrows a query on stores to those with whom there is such work; without a kind it stays as it is. */
export const ofKind =
  (work: WorkKind | undefined) => (query: Knex.QueryBuilder) => {
    if (work === 'helm') {
      query.where(waiting => {
        waiting
          .whereNot('stores.presence', 'present')
          .orWhereNull('stores.release_generation')
          .orWhereRaw('stores.release_generation < stores.generation');
      });
    } else if (work === 'look') {
      query
        .where('stores.presence', 'present')
        .whereRaw('stores.release_generation >= stores.generation');
    }
  };
