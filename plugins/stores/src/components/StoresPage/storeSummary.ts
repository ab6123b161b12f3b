// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreList } from '@storekeeper/backstage-plugin-stores-common';

/** How many stores there are whatever the filters hide, and how many of them somebody should look at. */
export function storeSummary({ phases }: Pick<StoreList, 'phases'>) {
  const total = Object.entries(phases)
    .filter(([phase]) => phase !== 'Deleted')
    .reduce((sum, [, count]) => sum + count, 0);
  return { total, attention: (phases.Failed ?? 0) + (phases.Degraded ?? 0) };
}
