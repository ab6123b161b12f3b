// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { StoreEngine } from '@storekeeper/backstage-plugin-stores-node';
import { Cluster, toError } from '../cluster';
import { StoreObservation } from '../model/StoreRecord';
import { inTurnOf } from '../turns';
import { Lease } from './Lease';
import { LeaseLostError } from './LeaseLostError';
import { Progress } from './Progress';
import { ReconcilerConfig } from './ReconcilerConfig';
import { ShopChecks } from './ShopChecks';
import { SalePlaces } from './shopper/SalePlaces';
import { ClaimedStore, StoreQueue } from './StoreQueue';
import { ReconcilerMetrics, VisitMeter } from './VisitMeter';
import { VisitDependencies, visitStore } from './visitStore';

export type StoreWorkerOptions = {
  queue: StoreQueue;
  clusters: { cluster(name: string): Cluster | undefined };
  engines: { get(id: string): StoreEngine | undefined };
  shopChecks: ShopChecks;
  logger: LoggerService;
  config: ReconcilerConfig;
  /** Absent: nothing is measured. */
  metrics?: ReconcilerMetrics;
  /** Aborted when the portal stops. */
  shutdown: AbortSignal;
  now: () => Date;
};

/** Works on claimed stores: keeps the lease, visits, writes what was seen and gives the store back. */
export class StoreWorker {
  static create(options: StoreWorkerOptions) {
    return new StoreWorker(options);
  }

  private readonly salePlaces = SalePlaces.create();

  private constructor(private readonly options: StoreWorkerOptions) {}

  /** Throws what went wrong with the database; the store is free again when its lease ends. */
  async work({ record, token, dueAt }: ClaimedStore): Promise<void> {
    const { queue, clusters, engines, shopChecks } = this.options;
    const { config, logger, metrics, now, shutdown } = this.options;
    const { id } = record;
    const progress = Progress.create(record);
    const meter = VisitMeter.create({ record, metrics });
    const lease = Lease.create({
      queue,
      id,
      token,
      leaseMs: config.leaseMs,
      onError: error =>
        logger.warn(
          `The lease of store ${id} could not be renewed`,
          toError(error),
        ),
    });
    const write = async (
      news:
        | ReturnType<Progress['take']>
        | { observation: Partial<StoreObservation> },
    ) => {
      if (!(await queue.observe({ id, token, ...news }))) {
        throw new LeaseLostError(id);
      }
      meter.written(news);
    };
    if (dueAt) {
      const delaySeconds = (now().getTime() - dueAt.getTime()) / 1000;
      metrics?.claimed({ delaySeconds });
    }
    try {
      const visit: VisitDependencies = {
        cluster: clusters.cluster(record.cluster),
        engine: engines.get(record.engine),
        shopChecks,
        salePlaces: this.salePlaces,
        config,
        logger,
        signal: AbortSignal.any([lease.signal, shutdown]),
        now,
        observe: async observation => {
          progress.merge(observation);
          await write({ observation });
        },
        publish: () => write(progress.take()),
        report: look => progress.report(look),
        holdLease: milliseconds => lease.hold(milliseconds),
        claimPlace: request => queue.claimPlace({ store: record, ...request }),
      };
      const nextAt = await inTurnOf(record.owner, () =>
        visitStore(progress, visit),
      );
      const news = progress.take();
      if (!(await queue.release({ id, token, ...news, nextAt }))) {
        throw new LeaseLostError(id);
      }
      meter.written(news);
    } catch (error) {
      if (lease.signal.aborted || error instanceof LeaseLostError) {
        metrics?.leaseLost();
        logger.info(`Store ${id} has been taken over by another worker`);
        return;
      }
      if (!shutdown.aborted) {
        throw error;
      }
      // Whoever is next goes on at once, from what the cluster shows.
      await queue.release({ id, token, observation: {}, nextAt: now() });
    } finally {
      lease.end();
    }
  }
}
