// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  ShopCheck,
  StoreSignal,
  VisitHours,
} from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { firstHourShown, visitHoursByStore } from '../model';
import { addCheckHours } from './operations/addCheckHours';
import { countShopCheck } from './operations/countShopCheck';
import { deleteCheckHours } from './operations/deleteCheckHours';
import { insertShopCheck } from './operations/insertShopCheck';
import { listCheckHours } from './operations/listCheckHours';
import { listShopChecks } from './operations/listShopChecks';
import { RememberedHour, VisitMemory } from './VisitMemory';

const CHECKS_KEPT = 200;
/** Stores whose hour is written at a time, so that nobody waits long for the database. */
const WRITTEN_AT_A_TIME = 50;

/** What the synthetic shopper saw, the last visits of each store. */
export class ShopChecks {
  readonly #knex: Knex;
  readonly #onChange: (signal: StoreSignal) => void;
  readonly #memory = new VisitMemory();

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

  /** Remembers a visit that found nothing new; it is written with its hour. */
  note(options: { storeId: string; check: ShopCheck }): void {
    this.#memory.add(options);
  }

  /** Writes what was noted in the hours that began before a moment, or in all: a row for each store and hour. */
  async flush(options: { before?: Date } = {}): Promise<void> {
    const hours = this.#memory.take(options);
    while (hours.length > 0) {
      const some = hours.splice(0, WRITTEN_AT_A_TIME);
      try {
        await this.#knex.transaction(tx => writeHours(tx, some));
      } catch (error) {
        this.#memory.putBack([...some, ...hours]);
        throw error;
      }
    }
  }

  /** Forgets what was noted of other stores than these, as far as it is written. */
  keepOnly(storeIds: Set<string>): void {
    this.#memory.keepOnly(storeIds);
  }

  /** What was seen in the last day, hour by hour, by the ids of those stores that were visited. */
  async lastDay(options: {
    storeIds: string[];
    now: Date;
  }): Promise<Map<string, VisitHours>> {
    const { storeIds, now } = options;
    const since = firstHourShown(now);
    const rows = await listCheckHours(this.#knex, { storeIds, since });
    const noted = this.#memory.hours({ storeIds, since });
    return visitHoursByStore([...rows, ...noted], now);
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
    const written = await listShopChecks(this.#knex, options);
    const noted = this.#memory
      .visits(options.storeId)
      .filter(({ at }) => !written.some(check => check.at === at));
    return [...noted, ...written]
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
      .slice(0, options.limit);
  }
}

/** With its hour a store's last visit is written, which other portals show. */
async function writeHours(
  tx: Knex.Transaction,
  hours: RememberedHour[],
): Promise<void> {
  await addCheckHours(tx, { hours });
  for (const { storeId, latest } of hours) {
    await insertShopCheck(tx, { storeId, check: latest, keep: CHECKS_KEPT });
  }
}
