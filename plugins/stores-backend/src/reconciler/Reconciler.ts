// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { StoreEngine } from '@storekeeper/backstage-plugin-stores-node';
import { nanoid } from 'nanoid';
import { hostname } from 'node:os';
import { Cluster, toError } from '../cluster';
import { ClaimLoop } from './ClaimLoop';
import { Gathering } from './Gathering';
import { readReconcilerConfig, ReconcilerConfig } from './ReconcilerConfig';
import { ShopChecks } from './ShopChecks';
import { ClaimedStore, ClusterScope, StoreQueue, WorkKind } from './StoreQueue';
import { StoreWorker } from './StoreWorker';
import { ReconcilerMetrics } from './VisitMeter';

export type ReconcilerOptions = {
  queue: StoreQueue;
  clusters: {
    all(): Cluster[];
    cluster(name: string): Cluster | undefined;
    stop(): Promise<void>;
  };
  engines: { get(id: string): StoreEngine | undefined };
  shopChecks: ShopChecks;
  logger: LoggerService;
  config: RootConfigService;
  /** Absent: nothing is measured. */
  metrics?: ReconcilerMetrics;
  now?: () => Date;
};

/**
 * Each kind has workers of its own: a crowd of new stores that waits for a place for Helm keeps nobody from noticing that
 * another has become ready.
 */
const WORK: WorkKind[] = ['helm', 'look'];

/** The share of its workers that one owner's crowd cannot take. */
const KEPT = 0.2;

/** What clusters tell comes in crowds, and is claimed together. */
const NEWS = { quietMs: 50, longestMs: 50 };

/**
 * So do wishes. Whoever makes one is answered before somebody works on it, and so are those who come right behind: both would
 * want the portal's one thread.
 */
const WISHES = { quietMs: 50, longestMs: 2_000 };

/**
 * Brings what clusters show to what owners wish, store by store. Any number of portals may run one each on the same
 * database.
 */
export class Reconciler {
  /** Tells this process's leases from those of others. */
  private readonly name = `${hostname()}-${process.pid}-${nanoid(6)}`;
  private readonly shutdown = new AbortController();
  private readonly loops: ClaimLoop<ClaimedStore>[];
  private readonly unwatch: (() => Promise<void>)[] = [];
  private sweep?: NodeJS.Timeout;
  private readonly news = this.gather(NEWS);
  private readonly wishes = this.gather(WISHES);

  static create(options: ReconcilerOptions) {
    return new Reconciler(
      options,
      readReconcilerConfig(options.config, options.logger),
    );
  }

  private constructor(
    private readonly options: ReconcilerOptions,
    private readonly config: ReconcilerConfig,
  ) {
    const worker = StoreWorker.create({
      ...options,
      config,
      shutdown: this.shutdown.signal,
      now: options.now ?? (() => new Date()),
    });
    const names = options.clusters.all().map(({ info }) => info.name);
    this.loops = scopesOf(names).flatMap(scope =>
      WORK.map(work => this.createLoop(worker, { scope, work })),
    );
  }

  private createLoop(
    worker: StoreWorker,
    due: { scope?: ClusterScope; work: WorkKind },
  ) {
    const { queue, logger } = this.options;
    const { concurrency, leaseMs } = this.config;
    return ClaimLoop.create<ClaimedStore>({
      places: concurrency,
      kept: Math.floor(concurrency * KEPT),
      claim: async options =>
        due.work === 'helm' && this.wishes.waiting
          ? []
          : queue.claim({
              worker: this.name,
              ...options,
              leaseSeconds: Math.ceil(leaseMs / 1000),
              ...due,
            }),
      process: claimed => worker.work(claimed),
      nextAt: () => queue.nextDueAt(due),
      onError: error =>
        logger.error('The reconciler met an error', toError(error)),
    });
  }

  /** Begins to watch and to work; returns at once, whatever state the clusters are in. */
  start(): void {
    const { clusters, queue, logger } = this.options;
    const note = (noted: Promise<boolean | void>) => {
      noted.then(
        found => found !== false && this.wake(),
        error =>
          logger.warn(
            'A change in a cluster could not be noted',
            toError(error),
          ),
      );
    };
    for (const cluster of clusters.all()) {
      this.unwatch.push(
        cluster.watch(
          namespaces => note(queue.markDue({ namespaces })),
          () => note(queue.wakeNextInLine({ cluster: cluster.info.name })),
        ),
      );
    }
    this.scheduleSweep();
    this.loops.forEach(loop => loop.start());
  }

  /** A cluster has told of a store, which is due now. */
  wake(): void {
    this.news.add();
  }

  /** A wish was written. */
  wished(): void {
    this.wishes.add();
  }

  /** Claims no more, ends what runs (Helm included) and gives every store back. */
  async stop(): Promise<void> {
    clearTimeout(this.sweep);
    this.news.stop();
    this.wishes.stop();
    this.shutdown.abort();
    await Promise.all([
      ...this.unwatch.map(stop => stop()),
      this.options.clusters.stop(),
      ...this.loops.map(loop => loop.stop()),
    ]);
  }

  private gather(times: { quietMs: number; longestMs: number }): Gathering {
    return Gathering.create({
      ...times,
      onDue: () => this.loops.forEach(loop => loop.wake()),
    });
  }

  private scheduleSweep(): void {
    const { queue, logger } = this.options;
    const delay = this.config.sweepIntervalMs * (0.8 + Math.random() * 0.4);
    this.sweep = setTimeout(() => {
      queue
        .markAllDue()
        .then(() => this.wake())
        .catch(error =>
          logger.warn('The sweep did not succeed', toError(error)),
        )
        .finally(() => {
          if (!this.shutdown.signal.aborted) {
            this.scheduleSweep();
          }
        });
    }, delay);
    this.sweep.unref();
  }
}

/**
 * Each cluster has workers of its own: one that hangs holds all of its workers, and none of another's. Stores of
 * clusters that are not configured go with the first.
 */
function scopesOf([, ...others]: string[]): (ClusterScope | undefined)[] {
  return others.length === 0
    ? [undefined]
    : [{ except: others }, ...others.map(only => ({ only }))];
}
