// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { storesApiRef } from '../../../api';
import { useLiveQuery } from '../../../hooks/useLiveQuery';
import { useSignalsAvailable } from '../../../hooks/useSignalsAvailable';
import { useStoreSignal } from '../../../hooks/useStoreSignal';

/** A store's health. What pods do by themselves is not signalled, so it is also looked at each half minute. */
export function useStoreHealth(storeId: string) {
  const api = useApi(storesApiRef);
  const signalsAvailable = useSignalsAvailable();
  const query = useLiveQuery({
    key: storeId,
    load: signal => api.getHealth(storeId, { signal }),
    pollAfter: () => (signalsAvailable ? 30_000 : 10_000),
  });
  useStoreSignal(query.refresh, storeId);
  return query;
}
