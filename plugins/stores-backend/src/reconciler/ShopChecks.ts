// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';

/** Where the shopper's visits are kept. Implemented in src/database. */
export interface ShopChecks {
  /** Written at once: what is seen of a shop that opens, or is in trouble. */
  record(options: { storeId: string; check: ShopCheck }): Promise<void>;
  /** Newest first. */
  list(options: { storeId: string; limit: number }): Promise<ShopCheck[]>;
}

/** As above, for the shops at rest, whose visits are written by the hour. */
export interface NotedChecks extends ShopChecks {
  /** Kept in memory until its hour is written. */
  note(options: { storeId: string; check: ShopCheck }): void;
  /** Writes what was noted in the hours that began before a moment, or in all. */
  flush(options?: { before?: Date }): Promise<void>;
  /** Forgets what was noted of other stores than these, as far as it is written. */
  keepOnly(storeIds: Set<string>): void;
}
