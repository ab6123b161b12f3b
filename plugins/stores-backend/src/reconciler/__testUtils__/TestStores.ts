// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import {
  applyMigrations,
  DatabaseStoreQueue,
  ShopChecks,
  StoresDatabase,
} from '../../database';
import { StoreRecord, StoreWish } from '../../model';
import { newStore } from './newStore';

/** A database with stores in it, and what a test asks of them. */
export class TestStores {
  readonly queue: DatabaseStoreQueue;
  readonly shopChecks: ShopChecks;
  private readonly database: StoresDatabase;
  private readonly changed = new Set<() => void>();

  static async create(
    knex: Knex,
    now: () => Date = () => new Date(),
  ): Promise<TestStores> {
    await applyMigrations(knex);
    return new TestStores(knex, now);
  }

  private constructor(knex: Knex, private readonly now: () => Date) {
    const onChange = () => this.changed.forEach(listener => listener());
    this.database = StoresDatabase.create({ knex, now });
    this.queue = DatabaseStoreQueue.create({ knex, onChange, now });
    this.shopChecks = ShopChecks.create({ knex });
  }

  async add(overrides: Partial<StoreWish> & { id: string }): Promise<void> {
    await this.database.createStore({
      ...newStore({
        createdAt: this.now(),
        attemptedAt: this.now(),
        ...overrides,
      }),
      activity: { type: 'wish', level: 'info', title: 'Asked for' },
      quota: 100,
    });
  }

  async wish(id: string, wish: (store: StoreRecord) => Partial<StoreWish>) {
    await this.database.changeWish({
      id,
      decide: store => ({
        wish: wish(store),
        activity: { type: 'wish', level: 'info', title: 'Changed' },
      }),
    });
  }

  async delete(id: string) {
    await this.wish(id, ({ generation }) => ({
      presence: 'absent',
      generation: generation + 1,
    }));
  }

  async read(id: string): Promise<StoreRecord> {
    const store = await this.database.findStore(id);
    if (!store) {
      throw new Error(`There is no store ${id}`);
    }
    return store;
  }

  /** Titles of the timeline, oldest first. */
  async timeline(id: string): Promise<string[]> {
    const { items } = await this.database.listActivities({
      storeId: id,
      limit: 100,
    });
    return items.map(({ title }) => title).reverse();
  }

  /** Resolves with the store once it is so; fails with what it is instead. */
  async until(
    id: string,
    reached: (store: StoreRecord) => boolean,
    timeoutMs = 60_000,
  ): Promise<StoreRecord> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const store = await this.read(id);
      if (reached(store)) {
        return store;
      }
      const left = deadline - Date.now();
      // Nothing follows a failure but what a person does.
      if (left <= 0 || store.phase === 'Failed') {
        throw new Error(
          `Store ${id} is ${store.phase} (${store.reason}: ${
            store.message
          }) ${JSON.stringify(store.failure ?? {})}`,
        );
      }
      await this.change(Math.min(left, 1_000));
    }
  }

  private async change(timeoutMs: number): Promise<void> {
    const ended = new AbortController();
    const end = () => ended.abort();
    this.changed.add(end);
    const timer = setTimeout(end, timeoutMs);
    await new Promise(resolve => {
      ended.signal.addEventListener('abort', resolve);
    });
    clearTimeout(timer);
    this.changed.delete(end);
  }
}
