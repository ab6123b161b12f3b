// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  STORES_CHANNEL,
  StoreSignal,
} from '@storekeeper/backstage-plugin-stores-common';
import { useEffect, useRef } from 'react';

/**
 * Calls back when something about a store, or about any where no id is given, has changed. Signals carry ids only:
 * what changed is asked for, under the caller's own permissions.
 *
 * Unlike useSignal this hands over every signal: two in one render would be one there.
 */
export function useStoreSignal(
  onChange: (signal: StoreSignal) => void,
  storeId?: string,
): void {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    if (!signals) return undefined;
    const subscription = signals.subscribe<StoreSignal>(
      STORES_CHANNEL,
      signal => {
        if (storeId === undefined || signal.storeId === storeId) {
          latest.current(signal);
        }
      },
    );
    return () => subscription.unsubscribe();
  }, [signals, storeId]);
}
