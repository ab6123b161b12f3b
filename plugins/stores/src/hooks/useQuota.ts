// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { storesApiRef } from '../api';
import { SAFETY_POLL } from './pollIntervals';
import { useLiveQuery } from './useLiveQuery';
import { useSignalsAvailable } from './useSignalsAvailable';
import { useStoreSignal } from './useStoreSignal';

/** How many stores the signed-in person may still create, kept up to date. */
export function useQuota() {
  const api = useApi(storesApiRef);
  const signalsAvailable = useSignalsAvailable();
  const query = useLiveQuery({
    key: 'quota',
    load: signal => api.getQuota({ signal }),
    pollAfter: () => (signalsAvailable ? SAFETY_POLL : 15_000),
  });
  useStoreSignal(signal => {
    if (signal.change !== 'updated') query.refresh();
  });
  return query;
}
