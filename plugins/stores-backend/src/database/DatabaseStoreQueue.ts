// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreSignal } from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { CleanupLook, StoreObservation } from '../model';
import {
  ClaimedStore,
  ClusterScope,
  NewActivity,
  StoreQueue,
  WorkKind,
} from '../reconciler/StoreQueue';
import { DatabaseClock } from './DatabaseClock';
import { claimPlace, PlaceAnswer, PlaceRequest } from './operations/claimPlace';
import { claimStores } from './operations/claimStores';
import { findNextDueAt } from './operations/findNextDueAt';
import { markAllStoresDue } from './operations/markAllStoresDue';
import { markStoresDue } from './operations/markStoresDue';
import { renewLease } from './operations/renewLease';
import { wakeNextInLine } from './operations/wakeNextInLine';
import { writeObservation } from './operations/writeObservation';
import { readDate } from './readDate';
import { toStoreRecord } from './StoreRow';

/** Of how many stores in line clients are told at once that their position is another. */
const POSITIONS_TOLD = 50;

type Observed = {
  id: string;
  token: number;
  observation: Partial<StoreObservation>;
  activities?: NewActivity[];
  cleanup?: CleanupLook;
};

export type DatabaseStoreQueueOptions = {
  knex: Knex;
  /** Told after the commit of what clients can see. */
  onChange?: (signal: StoreSignal) => void;
  clock?: DatabaseClock;
  /** Tells the time instead of a clock. */
  now?: () => Date;
};

/** The queue of stores that are due, on PostgreSQL or SQLite. Several portals may share it. */
export class DatabaseStoreQueue implements StoreQueue {
  readonly #knex: Knex;
  readonly #onChange: (signal: StoreSignal) => void;
  readonly #clock?: DatabaseClock;
  readonly #now: () => Date;

  static create(options: DatabaseStoreQueueOptions) {
    return new DatabaseStoreQueue(options);
  }

  private constructor(options: DatabaseStoreQueueOptions) {
    this.#knex = options.knex;
    this.#onChange = options.onChange ?? (() => undefined);
    this.#clock = options.clock;
    this.#now = options.now ?? options.clock?.now ?? (() => new Date());
  }

  async claim(options: {
    worker: string;
    limit: number;
    forNewcomers?: number;
    leaseSeconds: number;
    scope?: ClusterScope;
    work?: WorkKind;
  }): Promise<ClaimedStore[]> {
    await this.#clock?.look();
    const rows = await claimStores(this.#knex, {
      ...options,
      now: this.#now(),
    });
    return rows.map(row => ({
      record: toStoreRecord(row),
      token: row.lock_token,
      dueAt: readDate(row.next_at),
    }));
  }

  async renew(options: { id: string; token: number; leaseSeconds: number }) {
    return renewLease(this.#knex, { ...options, now: this.#now() });
  }

  async observe(options: Observed) {
    return this.#write(options);
  }

  async release(options: Observed & { nextAt?: Date }) {
    const { nextAt, ...observed } = options;
    return this.#write({ ...observed, release: { nextAt } });
  }

  async markDue(options: { ids?: string[]; namespaces?: string[] }) {
    await markStoresDue(this.#knex, { ...options, now: this.#now() });
  }

  async markAllDue() {
    return markAllStoresDue(this.#knex, { now: this.#now() });
  }

  async claimPlace(request: PlaceRequest): Promise<PlaceAnswer['place']> {
    const now = this.#now();
    const { place, changed, line } = await this.#knex.transaction(async tx => {
      const answer = await claimPlace(tx, { ...request, now });
      if (answer.changed && answer.place === 'admitted') {
        await wakeNextInLine(tx, { cluster: request.store.cluster, now });
      }
      return answer;
    });
    if (changed) {
      // Their positions are computed when they are read, so that nothing of them has to be written.
      line
        .slice(0, POSITIONS_TOLD)
        .forEach(storeId => this.#onChange({ storeId, change: 'updated' }));
    }
    return place;
  }

  async wakeNextInLine({ cluster }: { cluster: string }) {
    return wakeNextInLine(this.#knex, { cluster, now: this.#now() });
  }

  async nextDueAt(options: { scope?: ClusterScope; work?: WorkKind } = {}) {
    const dueAt = await findNextDueAt(this.#knex, options);
    return dueAt && (this.#clock?.toLocal(dueAt) ?? dueAt);
  }

  async #write(
    options: Observed & { release?: { nextAt?: Date } },
  ): Promise<boolean> {
    const { written, change } = await this.#knex.transaction(tx =>
      writeObservation(tx, { ...options, now: this.#now() }),
    );
    if (change) this.#onChange({ storeId: options.id, change });
    return written;
  }
}
