// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  ShopCheck,
  StoreSignal,
  VisitHours,
} from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { firstHourShown, visitHoursByStore } from '../model';
import { countShopCheck } from './operations/countShopCheck';
import { deleteCheckHours } from './operations/deleteCheckHours';
import { insertShopCheck } from './operations/insertShopCheck';
import { listCheckHours } from './operations/listCheckHours';
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
    await this.#knex.transaction(async tx => {
      await insertShopCheck(tx, { ...options, keep: CHECKS_KEPT });
      await countShopCheck(tx, options);
    });
    this.#onChange({ storeId: options.storeId, change: 'updated' });
  }

  /** What was seen in the last day, hour by hour, by the ids of those stores that were visited. */
  async lastDay(options: {
    storeIds: string[];
    now: Date;
  }): Promise<Map<string, VisitHours>> {
    const { storeIds, now } = options;
    const since = firstHourShown(now);
    const rows = await listCheckHours(this.#knex, { storeIds, since });
    return visitHoursByStore(rows, now);
  }

  /** Forgets the hours that began before a moment. */
  async forget(options: { before: Date }): Promise<void> {
    await deleteCheckHours(this.#knex, options);
  }

  /** Newest first. */
  async list(options: {
    storeId: string;
    limit: number;
  }): Promise<ShopCheck[]> {
    return listShopChecks(this.#knex, options);
  }
}
