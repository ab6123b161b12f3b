// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { StoreEngine } from '@storekeeper/backstage-plugin-stores-node';
import { nanoid } from 'nanoid';
import { hostname } from 'node:os';
import { Cluster } from '../cluster';
import { StoreObservation } from '../model/StoreRecord';
import { ClaimLoop } from './ClaimLoop';
import { Lease } from './Lease';
import { LeaseLostError } from './LeaseLostError';
import { Progress } from './Progress';
import { readReconcilerConfig, ReconcilerConfig } from './ReconcilerConfig';
import { ShopChecks } from './ShopChecks';
import { ClaimedStore, StoreQueue } from './StoreQueue';
import { visitStore } from './visitStore';

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
  now?: () => Date;
};

/**
 * Brings what clusters show to what owners wish, store by store. Any number of portals may run one each on the same
 * database.
 */
export class Reconciler {
  private readonly worker = `${hostname()}-${process.pid}-${nanoid(6)}`;
  private readonly shutdown = new AbortController();
  private readonly loop: ClaimLoop<ClaimedStore>;
  private readonly unwatch: (() => Promise<void>)[] = [];
  private sweep?: NodeJS.Timeout;

  static create(options: ReconcilerOptions) {
    return new Reconciler(options, readReconcilerConfig(options.config));
  }

  private constructor(
    private readonly options: ReconcilerOptions,
    private readonly config: ReconcilerConfig,
  ) {
    const { queue, logger } = options;
    this.loop = ClaimLoop.create<ClaimedStore>({
      lowWatermark: config.concurrency,
      highWatermark: config.concurrency,
      claim: limit =>
        queue.claim({
          worker: this.worker,
          limit,
          leaseSeconds: Math.ceil(config.leaseMs / 1000),
        }),
      process: claimed => this.visit(claimed),
      nextAt: () => queue.nextDueAt(),
      onError: error =>
        logger.error('The reconciler met an error', toError(error)),
    });
  }

  /** Begins to watch and to work; returns at once, whatever state the clusters are in. */
  start(): void {
    const { clusters, queue, logger } = this.options;
    for (const cluster of clusters.all()) {
      this.unwatch.push(
        cluster.watch(namespaces => {
          queue.markDue({ namespaces }).then(
            () => this.wake(),
            error =>
              logger.warn(
                'A change in a cluster could not be noted',
                toError(error),
              ),
          );
        }),
      );
    }
    this.scheduleSweep();
    this.loop.start();
  }

  /** A store has become due just now: a wish was written. */
  wake(): void {
    this.loop.wake();
  }

  /** Claims no more, ends what runs (Helm included) and gives every store back. */
  async stop(): Promise<void> {
    clearTimeout(this.sweep);
    this.shutdown.abort();
    await Promise.all([
      ...this.unwatch.map(stop => stop()),
      this.options.clusters.stop(),
      this.loop.stop(),
    ]);
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

  private async visit({ record, token }: ClaimedStore): Promise<void> {
    const { queue, clusters, engines, shopChecks, logger } = this.options;
    const { id } = record;
    const now = this.options.now ?? (() => new Date());
    const lease = Lease.create({
      queue,
      id,
      token,
      leaseMs: this.config.leaseMs,
      onError: error =>
        logger.warn(
          `The lease of store ${id} could not be renewed`,
          toError(error),
        ),
    });
    const progress = Progress.create(record);
    const observe = async (observation: Partial<StoreObservation>) => {
      progress.merge(observation);
      if (!(await queue.observe({ id, token, observation }))) {
        throw new LeaseLostError(id);
      }
    };
    try {
      const nextAt = await visitStore(progress, {
        cluster: clusters.cluster(record.cluster),
        engine: engines.get(record.engine),
        shopChecks,
        config: this.config,
        logger,
        signal: AbortSignal.any([lease.signal, this.shutdown.signal]),
        now,
        observe,
        holdLease: milliseconds => lease.hold(milliseconds),
      });
      await queue.release({ id, token, ...progress.finish(), nextAt });
    } catch (error) {
      if (lease.signal.aborted || error instanceof LeaseLostError) {
        logger.info(`Store ${id} has been taken over by another worker`);
        return;
      }
      if (!this.shutdown.signal.aborted) {
        throw error;
      }
      // Whoever is next goes on at once, from what the cluster shows.
      await queue.release({ id, token, observation: {}, nextAt: now() });
    } finally {
      lease.end();
    }
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
