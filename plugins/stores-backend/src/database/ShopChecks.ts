// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  ShopCheck,
  StoreSignal,
} from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { insertShopCheck } from './operations/insertShopCheck';
import { listShopChecks } from './operations/listShopChecks';

const CHECKS_KEPT = 200;

/** What the synthetic shopper saw, the last visits of each store. */
export class ShopChecks {
  readonly #knex: Knex;
  readonly #onChange: (signal: StoreSignal) => void;

  static create(options: {
    knex: Knex;
    onChange?: (signal: StoreSignal) => void;
  }) {
    return new ShopChecks(options.knex, options.onChange ?? (() => undefined));
  }

  private constructor(knex: Knex, onChange: (signal: StoreSignal) => void) {
    this.#knex = knex;
    this.#onChange = onChange;
  }

  async record(options: { storeId: string; check: ShopCheck }): Promise<void> {
    await this.#knex.transaction(tx =>
      insertShopCheck(tx, { ...options, keep: CHECKS_KEPT }),
    );
    this.#onChange({ storeId: options.storeId, change: 'updated' });
  }

  /** Newest first. */
  async list(options: {
    storeId: string;
    limit: number;
  }): Promise<ShopCheck[]> {
    return listShopChecks(this.#knex, options);
  }
}
