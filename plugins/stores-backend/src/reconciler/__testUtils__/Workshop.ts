// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { Cluster } from '../../cluster';
import { StoreRecord } from '../../model';
import { ClaimedStore } from '../StoreQueue';
import { StoreWorker } from '../StoreWorker';
import { ReconcilerMetrics } from '../VisitMeter';
import { aroundCalls, aroundCluster } from './aroundCalls';
import { FakeCluster } from './FakeCluster';
import { Life } from './Life';
import { TestStores } from './TestStores';
import { tinyEngine } from './tinyEngine';

export const MINUTE = 60_000;

export const isReady = ({
  phase,
  generation,
  observedGeneration,
}: StoreRecord) => phase === 'Ready' && observedGeneration === generation;

export const isDeleted = ({ phase }: StoreRecord) => phase === 'Deleted';

/** Workers on stores in a database and a cluster in memory, with a clock that moves as it is told. */
export class Workshop {
  clock = Date.now();

  static async create(knex: Knex): Promise<Workshop> {
    const workshop = new Workshop(knex);
    await workshop.cluster.open();
    workshop.stores = await TestStores.create(knex, workshop.now);
    return workshop;
  }

  stores!: TestStores;

  readonly now = () => new Date(this.clock);
  readonly cluster = FakeCluster.create({ now: this.now });

  private constructor(private readonly knex: Knex) {}

  async close(): Promise<void> {
    await this.cluster.close();
  }

  /** `cluster` null: the portal knows none. */
  createWorker(
    options: {
      life?: Life;
      cluster?: Cluster | null;
      metrics?: ReconcilerMetrics;
    } = {},
  ) {
    const life = options.life ?? Life.create();
    const seen = options.cluster === undefined ? this.cluster : options.cluster;
    const mortal = seen && aroundCluster(seen, life.around);
    const { queue, shopChecks } = this.stores;
    this.cluster.midway = moment => life.pass(moment);
    return StoreWorker.create({
      queue: aroundCalls(queue, 'queue', life.around),
      shopChecks: aroundCalls(shopChecks, 'shopChecks', life.around),
      clusters: { cluster: () => mortal ?? undefined },
      engines: new Map([['tiny', tinyEngine()]]),
      logger: mockServices.logger.mock(),
      metrics: options.metrics,
      config: {
        concurrency: 1,
        timeLimitMs: 10 * MINUTE,
        checkIntervalMs: MINUTE,
        sweepIntervalMs: MINUTE,
        leaseMs: 15_000,
      },
      shutdown: new AbortController().signal,
      now: this.now,
    });
  }

  async claim(): Promise<ClaimedStore | undefined> {
    const { queue } = this.stores;
    return (await queue.claim({ worker: 'w', limit: 1, leaseSeconds: 15 })).at(
      0,
    );
  }

  /** Visits as the loop would, the clock moved on to when the store is due or its lease ends. */
  async work(
    id: string,
    options: {
      worker?: StoreWorker;
      life?: Life;
      stepMs?: number;
      until: (store: StoreRecord) => boolean;
    },
  ): Promise<StoreRecord> {
    const { worker = this.createWorker(options), stepMs = 1_000 } = options;
    const { queue } = this.stores;
    for (let visits = 0; visits < 200; visits++) {
      const store = await this.stores.read(id);
      if (options.until(store) || options.life?.over) {
        return store;
      }
      // The watch: whatever happens in the cluster makes the store due.
      await queue.markDue({ ids: [id] });
      const claimed = await this.claim();
      if (claimed) {
        await worker.work(claimed).catch(error => {
          if (!options.life?.over) {
            throw error;
          }
        });
      }
      const nextAt = claimed ? undefined : await queue.nextDueAt();
      this.clock = Math.max(this.clock + stepMs, nextAt?.getTime() ?? 0);
    }
    return this.stores.read(id);
  }

  /** Forgets all stores: they would be visited in between, and their visits counted. */
  async clear(): Promise<void> {
    this.cluster.trouble = {};
    await this.knex('stores').delete();
  }
}
