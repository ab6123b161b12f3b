// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { ListStores } from '@storekeeper/backstage-plugin-stores-common';
import { useState } from 'react';
import { storesApiRef } from '../../api';
import { useLiveQuery } from '../../hooks/useLiveQuery';
import { useOwnership } from '../../hooks/useOwnership';
import { listPollInterval } from '../../hooks/pollIntervals';
import { useSignalsAvailable } from '../../hooks/useSignalsAvailable';
import { useStoreSignal } from '../../hooks/useStoreSignal';
import { StoreFilters, StoreFilterValues } from './useStoreFilters';

const PAGE_SIZE = 50;

type Ownership = ReturnType<typeof useOwnership>;

/** The page of stores that the filters ask for, live. The server filters, sorts and pages. */
export function useStoreList(options: {
  filters: StoreFilters;
  ownership: Ownership;
}) {
  const { filters, ownership } = options;
  const api = useApi(storesApiRef);
  const signalsAvailable = useSignalsAvailable();
  const query = listQuery(filters.values, ownership);
  const queryKey = JSON.stringify(query);

  // The cursors that led to this page belong to one query: another begins at its first page.
  const [trail, setTrail] = useState<{ of: string; cursors: string[] }>({
    of: queryKey,
    cursors: [],
  });
  const cursors = trail.of === queryKey ? trail.cursors : [];
  const cursor = cursors.at(-1);

  const live = useLiveQuery({
    key: JSON.stringify([queryKey, cursor]),
    keepPrevious: true,
    load: signal => api.listStores({ ...query, cursor }, { signal }),
    pollAfter: ({ items }) =>
      listPollInterval({ signalsAvailable, stores: items }),
  });
  useStoreSignal(live.refresh);

  // While another page is on its way the stores and their cursor are still those of the former one.
  const arrived = !live.loading;
  const next = live.value?.nextCursor;
  const from = cursors.length * PAGE_SIZE;
  const goTo = (to: string[]) => () => setTrail({ of: queryKey, cursors: to });
  return {
    ...live,
    range: arrived && {
      from: from + 1,
      to: from + (live.value?.items.length ?? 0),
    },
    severalPages: cursors.length > 0 || next !== undefined,
    previousPage:
      arrived && cursors.length > 0 ? goTo(cursors.slice(0, -1)) : undefined,
    nextPage: arrived && next ? goTo([...cursors, next]) : undefined,
  };
}

export type StoreListPage = ReturnType<typeof useStoreList>;

function listQuery(
  values: StoreFilterValues,
  ownership: Ownership,
): ListStores {
  const owners = {
    all: undefined,
    mine: ownership && [ownership.user],
    teams: ownership?.teams,
  }[values.owner];
  return {
    search: values.search || undefined,
    engine: values.engine ? [values.engine] : undefined,
    phase: values.phase ? [values.phase] : undefined,
    plan: values.plan ? [values.plan] : undefined,
    // Nobody is in no team: an empty filter would show everything instead of nothing.
    owner: owners?.length === 0 ? ['group:none/none'] : owners,
    sort: values.sort,
    order: values.order,
    limit: PAGE_SIZE,
  };
}
