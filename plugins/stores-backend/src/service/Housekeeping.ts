// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { ClustersPort } from '../cluster/ClusterPort';
import { ShopChecks, StoresDatabase } from '../database';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** How long it is known how well a shop was. */
const CHECKS_KEPT_MILLISECONDS = 30 * DAY_MILLISECONDS;

/** What has to be done now and then: nothing stays half accepted, unplaced or kept for longer than it is of use. */
export class Housekeeping {
  readonly #database: StoresDatabase;
  readonly #checks: ShopChecks;
  readonly #clusters: ClustersPort;
  readonly #logger: LoggerService;

  static create(options: {
    database: StoresDatabase;
    checks: ShopChecks;
    clusters: ClustersPort;
    logger: LoggerService;
  }) {
    return new Housekeeping(options);
  }

  private constructor(options: {
    database: StoresDatabase;
    checks: ShopChecks;
    clusters: ClustersPort;
    logger: LoggerService;
  }) {
    this.#database = options.database;
    this.#checks = options.checks;
    this.#clusters = options.clusters;
    this.#logger = options.logger;
  }

  /** Places what waits for a cluster, and repeats the rest every minute, in one portal at a time. */
  async start(scheduler: SchedulerService): Promise<void> {
    await this.#placeStores();
    await scheduler.scheduleTask({
      id: 'stores-housekeeping',
      frequency: { minutes: 1 },
      timeout: { minutes: 1 },
      fn: () => this.run(),
    });
  }

  async run(): Promise<void> {
    const withdrawn = await this.#database.withdrawInterrupted();
    if (withdrawn.length > 0) {
      this.#logger.warn(
        `Withdrew stores whose acceptance was interrupted: ${withdrawn.join(
          ', ',
        )}`,
      );
    }
    await this.#database.deleteExpired({
      idempotencyKeysBefore: new Date(Date.now() - DAY_MILLISECONDS),
    });
    await this.#checks.forget({
      before: new Date(Date.now() - CHECKS_KEPT_MILLISECONDS),
    });
  }

  /** Clusters come with the configuration, so that it is enough to look once at the start. */
  async #placeStores(): Promise<void> {
    const [cluster] = this.#clusters.list();
    if (!cluster) return;
    const placed = await this.#database.placeStores({
      cluster: cluster.name,
      address: name => {
        const host = cluster.host(name);
        return { host, baseUrl: cluster.baseUrl(host) };
      },
    });
    if (placed > 0) {
      this.#logger.info(
        `Placed ${placed} waiting stores on cluster ${cluster.name}`,
      );
    }
  }
}
