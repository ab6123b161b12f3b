// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  Activity,
  StoreSignal,
} from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import {
  QuotaExceededError,
  StoreObservation,
  StoreRecord,
  StoreWish,
} from '../model';
import { NewActivity } from '../reconciler/StoreQueue';
import { isUniqueViolation } from './isUniqueViolation';
import { changeWish, WishChange } from './operations/changeWish';
import {
  claimOwnerQuota,
  countStoresOfOwners,
} from './operations/claimOwnerQuota';
import {
  countDueStores,
  countStoresByPhaseAndEngine,
} from './operations/countStoresForMetrics';
import { deleteExpired } from './operations/deleteExpired';
import { findCleanupReport } from './operations/findCleanupReport';
import { findIdempotencyKey } from './operations/findIdempotencyKey';
import { findNameHolder } from './operations/findNameHolder';
import { findPositions, LinePosition } from './operations/findPositions';
import { findLine } from './operations/findLine';
import { findRestingStores } from './operations/findRestingStores';
import { findStore } from './operations/findStore';
import { findStores } from './operations/findStores';
import { insertActivities } from './operations/insertActivities';
import {
  IdempotencyKey,
  insertIdempotencyKey,
} from './operations/insertIdempotencyKey';
import { insertStore } from './operations/insertStore';
import { listActivities } from './operations/listActivities';
import { listStepDurations } from './operations/listStepDurations';
import {
  countStores,
  countStoresByPhase,
  listStores,
  ListStoresOptions,
} from './operations/listStores';
import { listUnpublished } from './operations/listUnpublished';
import { markPublished } from './operations/markPublished';
import { placeStores } from './operations/placeStores';
import { releaseHeldStore } from './operations/releaseHeldStore';
import { wakeNextInLine } from './operations/wakeNextInLine';
import { withdrawStores } from './operations/withdrawStores';
import { toStoreRecord } from './StoreRow';

/** What came of an attempt to add a store. */
export type StoreCreation =
  | { outcome: 'created'; store: StoreRecord }
  /** The Idempotency-Key has made a store before. */
  | { outcome: 'repeated' }
  /** Another store has the name or the host. */
  | { outcome: 'taken' };

/** Stores as the service sees them: wishes, timelines and the outbox. */
export class StoresDatabase {
  readonly #knex: Knex;
  readonly #now: () => Date;

  static create(options: { knex: Knex; now?: () => Date }) {
    return new StoresDatabase(options.knex, options.now ?? (() => new Date()));
  }

  private constructor(knex: Knex, now: () => Date) {
    this.#knex = knex;
    this.#now = now;
  }

  /** Adds a store, its first timeline entry and its key in one transaction. Throws QuotaExceededError. */
  async createStore(options: {
    wish: StoreWish;
    observation: StoreObservation;
    activity: NewActivity;
    quota: number;
    idempotency?: IdempotencyKey;
    heldUntil?: Date;
  }): Promise<StoreCreation> {
    const { wish, idempotency, quota } = options;
    const now = this.#now();
    try {
      return await this.#knex.transaction(async tx => {
        const fresh =
          !idempotency ||
          (await insertIdempotencyKey(tx, {
            ...idempotency,
            storeId: wish.id,
            now,
          }));
        if (!fresh) return { outcome: 'repeated' };
        const { used } = await claimOwnerQuota(tx, { owner: wish.owner });
        if (used >= quota) {
          throw new QuotaExceededError({
            owner: wish.owner,
            used,
            limit: quota,
          });
        }
        const row = await insertStore(tx, { ...options, now });
        await insertActivities(tx, {
          storeId: wish.id,
          activities: [options.activity],
          change: 'created',
          now,
        });
        return { outcome: 'created', store: toStoreRecord(row) };
      });
    } catch (error) {
      if (isUniqueViolation(error)) return { outcome: 'taken' };
      throw error;
    }
  }

  /** See the operation; undefined: there is no such store. */
  async changeWish(options: {
    id: string;
    decide: (store: StoreRecord) => WishChange | undefined;
  }): Promise<StoreRecord | undefined> {
    const now = this.#now();
    let goes = false;
    const decide = (current: StoreRecord) => {
      const change = options.decide(current);
      goes = change?.wish.presence === 'absent';
      return change;
    };
    const store = await this.#knex.transaction(tx =>
      changeWish(tx, { id: options.id, decide, now }),
    );
    if (store && goes) {
      // It may have been the first in line, and nobody behind it would know. Not before the commit: two that go at the same
      // moment would each wait for the other's row.
      await wakeNextInLine(this.#knex, { cluster: store.cluster, now });
    }
    return store;
  }

  /** Undefined: the store was withdrawn before its password arrived. */
  async releaseHeldStore(options: {
    id: string;
    namespaceUid: string;
  }): Promise<StoreRecord | undefined> {
    const row = await this.#knex.transaction(tx =>
      releaseHeldStore(tx, { ...options, now: this.#now() }),
    );
    return row && toStoreRecord(row);
  }

  async withdrawStore(options: {
    id: string;
    reason: string;
    message: string;
  }): Promise<void> {
    await this.#knex.transaction(tx =>
      withdrawStores(tx, { ...options, now: this.#now() }),
    );
  }

  /** Withdraws the stores whose acceptance was interrupted, and returns their ids. */
  async withdrawInterrupted(): Promise<string[]> {
    const now = this.#now();
    return this.#knex.transaction(tx =>
      withdrawStores(tx, {
        heldUntilBefore: now,
        reason: 'AcceptanceInterrupted',
        message:
          'The portal stopped before the admin password was in the cluster.',
        now,
      }),
    );
  }

  async findStore(id: string): Promise<StoreRecord | undefined> {
    const row = await findStore(this.#knex, { id });
    return row && toStoreRecord(row);
  }

  async findStores(ids: string[]): Promise<StoreRecord[]> {
    return (await findStores(this.#knex, { ids })).map(toStoreRecord);
  }

  /** Open shops that are as they shall be, all of them or some. */
  async findResting(options: { ids?: string[] }): Promise<StoreRecord[]> {
    return (await findRestingStores(this.#knex, options)).map(toStoreRecord);
  }

  /** Ids of the stores that stand in line for room in a cluster, the first first. */
  async findLine(options: {
    cluster: string;
    limit: number;
  }): Promise<string[]> {
    return findLine(this.#knex, { ...options, now: this.#now() });
  }

  /** Of those of the stores that are in line for room in their cluster. */
  async findPositions(ids: string[]): Promise<Map<string, LinePosition>> {
    return findPositions(this.#knex, { ids, now: this.#now() });
  }

  async findNameHolder(options: {
    name: string;
    host: string;
  }): Promise<StoreRecord | undefined> {
    const row = await findNameHolder(this.#knex, options);
    return row && toStoreRecord(row);
  }

  async findCleanupReport(storeId: string) {
    return findCleanupReport(this.#knex, { storeId });
  }

  async findIdempotencyKey(keyHash: string) {
    return findIdempotencyKey(this.#knex, { keyHash });
  }

  async listStores(options: ListStoresOptions) {
    const [page, totalItems, phases] = await Promise.all([
      listStores(this.#knex, options),
      countStores(this.#knex, options),
      countStoresByPhase(this.#knex, options),
    ]);
    return {
      items: page.rows.map(toStoreRecord),
      nextCursor: page.nextCursor,
      totalItems,
      phases,
    };
  }

  async countByPhase() {
    return countStoresByPhaseAndEngine(this.#knex);
  }

  async countDue(): Promise<number> {
    return countDueStores(this.#knex, { now: this.#now() });
  }

  async countStoresOfOwners(owners: string[]) {
    return countStoresOfOwners(this.#knex, { owners });
  }

  async listActivities(options: {
    storeId: string;
    limit: number;
    cursor?: string;
  }): Promise<{ items: Activity[]; nextCursor?: string }> {
    return listActivities(this.#knex, options);
  }

  async addActivity(options: {
    storeId: string;
    activity: NewActivity;
    change: StoreSignal['change'];
  }): Promise<void> {
    const { activity, ...rest } = options;
    await insertActivities(this.#knex, {
      ...rest,
      activities: [activity],
      now: this.#now(),
    });
  }

  async listStepDurations() {
    return listStepDurations(this.#knex);
  }

  async listUnpublished(options: { limit: number }) {
    return listUnpublished(this.#knex, options);
  }

  async markPublished(options: { ids: (string | number)[] }) {
    await markPublished(this.#knex, options);
  }

  async placeStores(options: {
    cluster: string;
    address: (name: string) => { host: string; baseUrl: string };
  }): Promise<number> {
    return placeStores(this.#knex, { ...options, now: this.#now() });
  }

  async deleteExpired(options: { idempotencyKeysBefore: Date }): Promise<void> {
    await deleteExpired(this.#knex, { ...options, now: this.#now() });
  }

  /** Throws where the database does not answer. */
  async ping(): Promise<void> {
    await this.#knex.select(this.#knex.raw('1'));
  }
}
