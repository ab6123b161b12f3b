// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { storesApiRef } from '../api';
import { useLiveQuery } from './useLiveQuery';
import { useStoreSignal } from './useStoreSignal';

/** How many stores the signed-in person may still create, kept up to date. */
export function useQuota() {
  const api = useApi(storesApiRef);
  const query = useLiveQuery({
    key: 'quota',
    load: signal => api.getQuota({ signal }),
  });
  useStoreSignal(signal => {
    if (signal.change !== 'updated') query.refresh();
  });
  return query;
}
