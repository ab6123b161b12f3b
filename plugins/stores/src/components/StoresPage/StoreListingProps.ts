// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { useEngines } from '../../hooks/useEngines';
import { StoreFilters } from './useStoreFilters';

/** What the table and the cards are given alike. */
export type StoreListingProps = {
  /** Undefined until the first answer. */
  stores: Store[] | undefined;
  /** When the stores came, in milliseconds since the epoch. */
  receivedAt: number;
  /** The filters have changed and these are still the former stores. */
  stale: boolean;
  engines: ReturnType<typeof useEngines>;
  filters: StoreFilters;
  onDelete(store: Store): void;
};
