// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { CLUSTER_PREPARING } from '@storekeeper/backstage-plugin-stores-common';
import { StoreEngine } from '@storekeeper/backstage-plugin-stores-node';
import { withinTime } from '../async/withinTime';
import { toEngineStore } from '../model/toEngineStore';
import { StoreRecord } from '../model/StoreRecord';
import { Cluster, KubeCluster } from './Cluster';
import { ClaimingNamespace, ClusterInfo, ClustersPort } from './ClusterPort';
import { isBeingPrepared } from './ClusterPreparingError';
import { HelmCli, OnHelmCall } from './HelmCli';
import { inspectStore } from './inspectStore';
import { readClusterConfigs, readHelmConfig } from './readClusterConfig';
import { HelmError } from './HelmError';

/** A part that takes longer than this to say that it is well is not. */
const CHECK_MILLISECONDS = 5_000;

/** The clusters that stores may go to. */
export class Clusters implements ClustersPort {
  private readonly clusters: Map<string, KubeCluster>;
  private readonly helm: HelmCli;

  /** Never throws: with wrong configuration there are no clusters, and one line in the log says what to set. */
  static create(options: {
    config: RootConfigService;
    logger: LoggerService;
    onHelmCall?: OnHelmCall;
  }): Clusters {
    const { config, logger, onHelmCall } = options;
    const helm = HelmCli.create({
      config: readHelmConfig(config, logger),
      logger,
      onCall: onHelmCall,
    });
    const portal = config.getOptionalString('backend.baseUrl');
    try {
      const clusters = readClusterConfigs(config).map(cluster =>
        KubeCluster.create({ config: cluster, helm, logger, portal }),
      );
      return new Clusters(clusters, helm, logger);
    } catch (error) {
      logger.error(
        `No store can be provisioned: ${
          error instanceof Error ? error.message : error
        }`,
      );
      return new Clusters([], helm, logger);
    }
  }

  private constructor(
    clusters: KubeCluster[],
    helm: HelmCli,
    private readonly logger: LoggerService,
  ) {
    this.clusters = new Map(
      clusters.map(cluster => [cluster.info.name, cluster]),
    );
    this.helm = helm;
  }

  list(): ClusterInfo[] {
    return this.all().map(({ info }) => info);
  }

  get(name: string): ClusterInfo | undefined {
    return this.clusters.get(name)?.info;
  }

  /** For the reconciler alone. */
  cluster(name: string): Cluster | undefined {
    return this.clusters.get(name);
  }

  /** For the reconciler alone. */
  all(): Cluster[] {
    return [...this.clusters.values()];
  }

  async prepareSecrets(options: {
    store: StoreRecord;
    engine: StoreEngine;
    adminPassword: string;
  }): Promise<{ namespaceUid: string }> {
    const { store, engine, adminPassword } = options;
    const cluster = this.require(store);
    const namespace = await asUnavailable(() =>
      cluster.namespaces.ensure(store),
    );
    if (namespace.state !== 'ours') {
      throw new ConflictError(
        namespace.state === 'foreign'
          ? namespace.message
          : `Namespace ${store.namespace} is being deleted.`,
      );
    }
    await asUnavailable(() =>
      cluster.secrets.ensure({
        storeId: store.id,
        namespace: store.namespace,
        recipes: engine.secrets(toEngineStore(store)),
        adminPassword,
      }),
    );
    return { namespaceUid: namespace.uid };
  }

  async readSecret(options: {
    store: StoreRecord;
    secretName: string;
    key: string;
  }): Promise<string> {
    const { store, secretName, key } = options;
    return this.require(store).secrets.read({
      namespace: store.namespace,
      name: secretName,
      key,
    });
  }

  async inspect(options: { store: StoreRecord; engine: StoreEngine }) {
    const { store, engine } = options;
    const snapshot = await this.require(store).workloads.snapshot(
      store.namespace,
    );
    return inspectStore(snapshot, engine.workloads(toEngineStore(store)));
  }

  async listClaiming(cluster: string): Promise<ClaimingNamespace[]> {
    return this.clusters.get(cluster)?.listClaiming() ?? [];
  }

  async checkHealth(): Promise<CheckedPart[]> {
    const checks = [...this.clusters.values()].map(cluster =>
      check(`cluster ${cluster.info.name}`, () => cluster.ping()),
    );
    if (checks.length === 0) {
      checks.push(
        check('clusters', () => {
          throw new ServiceUnavailableError('No cluster is configured.');
        }),
      );
    }
    checks.push(check('helm', () => this.helm.majorVersion()));
    return Promise.all(checks);
  }

  /** Says in the log, a line each, what is missing. */
  async reportHealth(): Promise<void> {
    for (const { name, ok, message } of await this.checkHealth()) {
      if (!ok) {
        this.logger.warn(
          `Stores stay Pending: ${name} is not usable. ${message ?? ''}`,
        );
      }
    }
  }

  /** Ends Helm calls that are running. */
  async stop(): Promise<void> {
    await this.helm.stop();
  }

  private require(store: StoreRecord): KubeCluster {
    const cluster = this.clusters.get(store.cluster);
    if (!cluster) {
      throw new ServiceUnavailableError(
        `Cluster '${store.cluster}' is not configured.`,
      );
    }
    return cluster;
  }
}

type CheckedPart = Awaited<ReturnType<ClustersPort['checkHealth']>>[number];

async function check(
  name: string,
  probe: () => Promise<unknown>,
): Promise<CheckedPart> {
  try {
    return await withinTime<CheckedPart>(
      CHECK_MILLISECONDS,
      async () => {
        await probe();
        return { name, ok: true };
      },
      () => ({
        name,
        ok: false,
        message: `No answer within ${CHECK_MILLISECONDS / 1000} s.`,
      }),
    );
  } catch (error) {
    if (error instanceof HelmError) {
      return {
        name,
        ok: false,
        message: error.unusable ? error.advice : error.output,
      };
    }
    return {
      name,
      ok: false,
      ...(isBeingPrepared(error) && { reason: CLUSTER_PREPARING }),
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

/** What the portal's account may not do is no fault of the person who asks. */
async function asUnavailable<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Error && error.name === NotAllowedError.name) {
      throw new ServiceUnavailableError(error.message);
    }
    throw error;
  }
}
