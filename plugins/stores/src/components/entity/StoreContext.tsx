// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { createContext, ReactNode, useContext, useMemo } from 'react';
import { storesApiRef } from '../../api';
import { storePollInterval } from '../../hooks/pollIntervals';
import { LiveQuery, useLiveQuery } from '../../hooks/useLiveQuery';
import { useSignalsAvailable } from '../../hooks/useSignalsAvailable';
import { useStoreSignal } from '../../hooks/useStoreSignal';

/** The store that a page is about, as it was last seen. */
export type StoreView = LiveQuery<{ store: Store; etag: string }> & {
  storeId: string;
};

const StoreContext = createContext<StoreView | undefined>(undefined);

/** Follows one store, once for all cards below it. */
export const StoreProvider = (props: {
  storeId: string;
  children: ReactNode;
}) => {
  const { storeId, children } = props;
  const api = useApi(storesApiRef);
  const signalsAvailable = useSignalsAvailable();
  const query = useLiveQuery({
    key: storeId,
    load: signal => api.getStore(storeId, { signal }),
    pollAfter: ({ store }) => storePollInterval({ signalsAvailable, store }),
  });
  useStoreSignal(query.refresh, storeId);

  const { value, error, loading, receivedAt, refresh } = query;
  const view = useMemo(
    () => ({ storeId, value, error, loading, receivedAt, refresh }),
    [storeId, value, error, loading, receivedAt, refresh],
  );
  return <StoreContext.Provider value={view}>{children}</StoreContext.Provider>;
};

/** The store of the provider above, if there is one. */
export const useStoreContext = () => useContext(StoreContext);
