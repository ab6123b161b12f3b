// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';

/** Where the shopper's visits are kept. Implemented in src/database. */
export interface ShopChecks {
  record(options: { storeId: string; check: ShopCheck }): Promise<void>;
  /** Newest first. */
  list(options: { storeId: string; limit: number }): Promise<ShopCheck[]>;
}
