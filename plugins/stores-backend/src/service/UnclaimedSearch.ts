// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { UnclaimedNamespaceList } from '@storekeeper/backstage-plugin-stores-common';
import { ClaimingNamespace, ClustersPort } from '../cluster/ClusterPort';
import {
  FoundNamespace,
  StoresDatabase,
  UnclaimedNamespaces,
} from '../database';

const REASONS = {
  NoSuchStore: 'no store of that id is known',
  StoreDeleted: 'the store of that id is deleted',
  NoStoreId: 'it does not say which',
};

type UnclaimedSearchOptions = {
  database: Pick<StoresDatabase, 'findStores'>;
  unclaimed: UnclaimedNamespaces;
  clusters: Pick<ClustersPort, 'list' | 'listClaiming'>;
  logger: LoggerService;
};

/**
 * The reverse of the check after a deletion: finds namespaces that claim to be stores of this portal and are none, as a
 * lost database leaves them. It reports and never deletes: what such a namespace holds may be somebody's only copy.
 */
export class UnclaimedSearch {
  readonly #options: UnclaimedSearchOptions;

  static create(options: UnclaimedSearchOptions) {
    return new UnclaimedSearch(options);
  }

  private constructor(options: UnclaimedSearchOptions) {
    this.#options = options;
  }

  /** Searches now and then, in one portal at a time. */
  async start(
    scheduler: SchedulerService,
    options: { everySeconds: number },
  ): Promise<void> {
    await scheduler.scheduleTask({
      id: 'stores-unclaimed-namespaces',
      frequency: { seconds: options.everySeconds },
      initialDelay: { seconds: 5 },
      timeout: { minutes: 2 },
      fn: () => this.run(),
    });
  }

  /** What the last search of each cluster found. */
  async list(): Promise<UnclaimedNamespaceList> {
    const { clusters, unclaimed } = this.#options;
    return unclaimed.list(clusters.list().map(({ name }) => name));
  }

  async run(): Promise<void> {
    const { clusters, unclaimed, logger } = this.#options;
    for (const { name: cluster } of clusters.list()) {
      try {
        const found = await this.#search(cluster);
        const fresh = await unclaimed.saveLook({
          cluster,
          found,
          now: new Date(),
        });
        for (const { namespace, reason } of fresh) {
          logger.warn(
            `Namespace ${namespace} in cluster '${cluster}' claims to be a store of this portal: ${REASONS[reason]}. It is left as it is; an administrator has to look at it.`,
          );
        }
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        await unclaimed.saveProblem({ cluster, problem, now: new Date() });
        logger.info(
          `Cluster '${cluster}' could not be searched for namespaces without a store: ${problem}`,
        );
      }
    }
  }

  async #search(cluster: string): Promise<FoundNamespace[]> {
    const first = await this.#judge(await this.#claiming(cluster));
    if (first.length === 0) return [];
    // A store may have been deleted between the look into the cluster and that into the database: what is still there
    // when both have been asked is no matter of a moment.
    const again = await this.#claiming(cluster);
    const uids = new Set(again.map(({ uid }) => uid));
    return first.filter(({ uid }) => uids.has(uid));
  }

  async #claiming(cluster: string): Promise<ClaimingNamespace[]> {
    const claiming = await this.#options.clusters.listClaiming(cluster);
    return claiming.filter(({ terminating }) => !terminating);
  }

  async #judge(claiming: ClaimingNamespace[]): Promise<FoundNamespace[]> {
    const ids = claiming.flatMap(({ storeId }) => storeId ?? []);
    const stores = await this.#options.database.findStores([...new Set(ids)]);
    return claiming.flatMap(({ name, uid, storeId, createdAt }) => {
      const store = stores.find(({ id }) => id === storeId);
      const isThere = store && store.phase !== 'Deleted';
      if (isThere && store.namespace === name) return [];
      const known = store && !isThere ? 'StoreDeleted' : 'NoSuchStore';
      return [
        {
          namespace: name,
          uid,
          storeId,
          createdAt: createdAt.toISOString(),
          reason: storeId ? known : ('NoStoreId' as const),
        },
      ];
    });
  }
}
