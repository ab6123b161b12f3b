// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { StoreEngine } from '@storekeeper/backstage-plugin-stores-node';
import PQueue from 'p-queue';
import { Cluster, toError } from '../cluster';
import { hourOf } from '../model';
import { StoreRecord } from '../model/StoreRecord';
import { toEngineStore } from '../model/toEngineStore';
import { readReconcilerConfig } from './ReconcilerConfig';
import { NotedChecks } from './ShopChecks';
import { visitShop } from './shopper/visitShop';

export type ShopRoundsOptions = {
  /** Open shops that are as they shall be, all of them or some. */
  resting: {
    findResting(options: { ids?: string[] }): Promise<StoreRecord[]>;
  };
  queue: { markDue(options: { ids: string[] }): Promise<void> };
  /** Of several portals on a database one goes the rounds. */
  duty: { hold(): Promise<boolean>; release(): Promise<void> };
  clusters: { cluster(name: string): Cluster | undefined };
  engines: { get(id: string): StoreEngine | undefined };
  shopChecks: NotedChecks;
  /** A shop was found in trouble, and is due. */
  onTrouble: () => void;
  logger: LoggerService;
  config: RootConfigService;
  now: () => Date;
};

const TICK_MS = 1_000;
/** How often it is asked which shops are at rest. */
const LOOK_MS = 15_000;
/** Visits at a time. */
const AT_A_TIME = 8;

/**
 * The shopper's rounds through the open shops, at a fixed cadence. Nothing is claimed and nothing is written where a shop
 * is found as it was: its visits are counted in memory and written by the hour. A shop that is found in trouble is the
 * reconciler's, which looks again and decides.
 */
export class ShopRounds {
  private readonly shutdown = new AbortController();
  private readonly visits = new PQueue({ concurrency: AT_A_TIME });
  private readonly intervalMs: number;
  /** When each shop is visited next. */
  private readonly dueAt = new Map<string, number>();
  /** Shops whose last visit went wrong. */
  private readonly troubled = new Set<string>();
  private stores: StoreRecord[] = [];
  private lookedAt = 0;
  private hour = 0;
  private timer?: NodeJS.Timeout;
  private ticking: Promise<void> = Promise.resolve();

  static create(options: ShopRoundsOptions) {
    return new ShopRounds(options);
  }

  private constructor(private readonly options: ShopRoundsOptions) {
    const { config, logger } = options;
    this.intervalMs = readReconcilerConfig(config, logger).checkIntervalMs;
  }

  start(): void {
    this.timer = setTimeout(() => {
      this.ticking = this.tick()
        .catch(error =>
          this.options.logger.warn(
            'The rounds through the shops were interrupted',
            toError(error),
          ),
        )
        .finally(() => {
          if (!this.shutdown.signal.aborted) this.start();
        });
    }, TICK_MS);
    this.timer.unref();
  }

  /** Breaks off the visits, and writes what was noted. */
  async stop(): Promise<void> {
    this.shutdown.abort();
    clearTimeout(this.timer);
    this.visits.clear();
    await this.ticking;
    await this.visits.onIdle();
    await this.options.shopChecks.flush();
    await this.options.duty.release();
  }

  /** Sends the shopper to the shops whose time it is; does not wait for its return. */
  async tick(): Promise<void> {
    const now = this.options.now();
    await this.writeHours(now);
    await this.look(now.getTime());
    for (const store of this.stores) {
      if ((this.dueAt.get(store.id) ?? Infinity) <= now.getTime()) {
        this.dueAt.set(store.id, now.getTime() + this.pause());
        this.visits
          .add(() => this.visit(store))
          .catch(error => this.note(store, error));
      }
    }
  }

  /** Resolves when all who were sent out are back. */
  async idle(): Promise<void> {
    await this.visits.onIdle();
  }

  private async writeHours(now: Date): Promise<void> {
    const before = hourOf(now);
    if (this.hour !== before.getTime()) {
      await this.options.shopChecks.flush({ before });
      this.hour = before.getTime();
    }
  }

  private async look(now: number): Promise<void> {
    if (now - this.lookedAt < LOOK_MS) return;
    this.lookedAt = now;
    const { duty, resting, shopChecks } = this.options;
    this.stores = (await duty.hold()) ? await resting.findResting({}) : [];
    const ids = new Set(this.stores.map(({ id }) => id));
    shopChecks.keepOnly(ids);
    [...this.dueAt.keys()]
      .filter(id => !ids.has(id))
      .forEach(id => {
        this.dueAt.delete(id);
        this.troubled.delete(id);
      });
    for (const id of ids) {
      if (!this.dueAt.has(id)) {
        // Spread, so that shops that are found together are not visited together for ever.
        this.dueAt.set(id, now + Math.random() * this.intervalMs);
      }
    }
  }

  private pause(): number {
    return this.intervalMs * (0.95 + Math.random() * 0.1);
  }

  private async visit(store: StoreRecord): Promise<void> {
    const { clusters, engines, shopChecks, now } = this.options;
    const { signal } = this.shutdown;
    const cluster = clusters.cluster(store.cluster);
    const engine = engines.get(store.engine);
    if (!cluster || cluster.info.simulated || !engine || signal.aborted) {
      return;
    }
    const engineStore = toEngineStore(store);
    const context = { cluster, engine, engineStore, now, signal };
    const check = await visitShop(store, context, 'light');
    const seen = { storeId: store.id, check };
    if (check.ok && !this.troubled.has(store.id)) {
      shopChecks.note(seen);
      return;
    }
    if (!(await this.isResting(store))) return;
    await shopChecks.record(seen);
    if (check.ok) {
      this.troubled.delete(store.id);
      return;
    }
    this.troubled.add(store.id);
    await this.options.queue.markDue({ ids: [store.id] });
    this.options.onTrouble();
  }

  /** A shop that is being changed meanwhile may be closed for a moment, and somebody else looks after it. */
  private async isResting({ id, generation }: StoreRecord): Promise<boolean> {
    const [store] = await this.options.resting.findResting({ ids: [id] });
    return store?.generation === generation;
  }

  private note(store: StoreRecord, error: unknown): void {
    if (this.shutdown.signal.aborted) return;
    this.options.logger.warn(
      `Shop ${store.id} could not be visited`,
      toError(error),
    );
  }
}
