// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { CleanupReport } from '@storekeeper/backstage-plugin-stores-common';
import { storesApiRef } from '../../../api';
import { useLiveQuery } from '../../../hooks/useLiveQuery';
import { hasStatus } from '../../../text/hasStatus';

/** What the cluster said when it was asked for what is left of a store; undefined where it was not asked. */
export function useCleanupReport(storeId: string): CleanupReport | undefined {
  const api = useApi(storesApiRef);
  const { value } = useLiveQuery({
    key: `cleanup ${storeId}`,
    load: signal =>
      api.getCleanupReport(storeId, { signal }).catch(error => {
        if (hasStatus(error, 404)) return undefined;
        throw error;
      }),
  });
  return value;
}
