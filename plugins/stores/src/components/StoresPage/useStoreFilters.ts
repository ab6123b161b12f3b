// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  ListStores,
  StorePhase,
  storePhaseSchema,
} from '@storekeeper/backstage-plugin-stores-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Whose stores are shown. */
export type OwnerScope = 'all' | 'mine' | 'teams';
export type StoreSort = NonNullable<ListStores['sort']>;
export type SortOrder = NonNullable<ListStores['order']>;

/** What the page shows, as it stands in the address: a link shows a colleague the same. */
export type StoreFilterValues = {
  search: string;
  engine: string;
  phase: StorePhase | '';
  plan: string;
  owner: OwnerScope;
  sort: StoreSort;
  order: SortOrder;
};

export type StoreFilterName = 'search' | 'engine' | 'phase' | 'plan' | 'owner';

export type StoreFilters = {
  values: StoreFilterValues;
  /** Names of the filters that hide something. */
  active: StoreFilterName[];
  set(change: Partial<StoreFilterValues>): void;
  clear(): void;
};

const DEFAULTS: StoreFilterValues = {
  search: '',
  engine: '',
  phase: '',
  plan: '',
  owner: 'all',
  sort: 'createdAt',
  order: 'desc',
};
const NAMES: StoreFilterName[] = ['search', 'engine', 'phase', 'plan', 'owner'];
const SORTS: StoreSort[] = [
  'name',
  'engine',
  'phase',
  'plan',
  'owner',
  'createdAt',
];

/** Filters and order of the list, kept in the query of the URL. What is not known there is ignored. */
export function useStoreFilters(): StoreFilters {
  const [params, setParams] = useSearchParams();
  const values = useMemo(() => readFilters(params), [params]);

  const set = useCallback(
    (change: Partial<StoreFilterValues>) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries(change)) {
            if (value === DEFAULTS[name as keyof StoreFilterValues]) {
              next.delete(name);
            } else {
              next.set(name, value);
            }
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(
    () => set(Object.fromEntries(NAMES.map(name => [name, DEFAULTS[name]]))),
    [set],
  );

  const active = NAMES.filter(name => values[name] !== DEFAULTS[name]);
  return { values, active, set, clear };
}

function readFilters(params: URLSearchParams): StoreFilterValues {
  const text = (name: StoreFilterName) =>
    (params.get(name) ?? '').slice(0, 100);
  const phase = storePhaseSchema.safeParse(params.get('phase'));
  const owner = params.get('owner');
  return {
    search: text('search'),
    engine: text('engine'),
    phase: phase.success ? phase.data : '',
    plan: text('plan'),
    owner: owner === 'mine' || owner === 'teams' ? owner : DEFAULTS.owner,
    sort: SORTS.find(sort => sort === params.get('sort')) ?? DEFAULTS.sort,
    order: params.get('order') === 'asc' ? 'asc' : DEFAULTS.order,
  };
}
