// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { Activity } from '@storekeeper/backstage-plugin-stores-common';
import { useEffect, useMemo, useState } from 'react';
import { storesApiRef } from '../../../api';
import { SAFETY_POLL } from '../../../hooks/pollIntervals';
import { useLiveQuery } from '../../../hooks/useLiveQuery';
import { useSignalsAvailable } from '../../../hooks/useSignalsAvailable';
import { useStoreSignal } from '../../../hooks/useStoreSignal';

type Older = { items: Activity[]; cursor?: string };

/** A store's timeline, newest first: the first page live, older ones as they are asked for. */
export function useStoreActivity(options: {
  storeId: string;
  pageSize: number;
}) {
  const { storeId, pageSize } = options;
  const api = useApi(storesApiRef);
  const signalsAvailable = useSignalsAvailable();
  const [older, setOlder] = useState<Older>();
  const [loadingMore, setLoadingMore] = useState(false);
  const [moreError, setMoreError] = useState<Error>();

  const live = useLiveQuery({
    key: JSON.stringify([storeId, pageSize]),
    load: signal => api.listActivity(storeId, { limit: pageSize }, { signal }),
    pollAfter: () => (signalsAvailable ? SAFETY_POLL : 5_000),
  });
  useStoreSignal(live.refresh, storeId);
  useEffect(() => setOlder(undefined), [storeId]);

  // The live page moves on under the older ones, so an entry may be in both for a while.
  const newest = live.value?.items;
  const items = useMemo(() => {
    const byId = new Map<string, Activity>();
    for (const item of [...(newest ?? []), ...(older?.items ?? [])]) {
      byId.set(item.id, item);
    }
    return [...byId.values()];
  }, [newest, older]);

  const cursor = older ? older.cursor : live.value?.nextCursor;
  const loadMore = async () => {
    setLoadingMore(true);
    setMoreError(undefined);
    try {
      const page = await api.listActivity(storeId, { limit: pageSize, cursor });
      // What is live now is kept too: it would fall between the pages once more has happened.
      setOlder({ items: [...items, ...page.items], cursor: page.nextCursor });
    } catch (error) {
      setMoreError(error as Error);
    } finally {
      setLoadingMore(false);
    }
  };

  return {
    items: live.value ? items : undefined,
    error: live.value ? moreError : live.error,
    loadingMore,
    loadMore: cursor ? loadMore : undefined,
  };
}
