// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { Capacity } from './Capacity';
import { ClusterConfig } from './ClusterConfig';
import { ClaimingNamespace, ClusterInfo } from './ClusterPort';
import { HelmCli } from './HelmCli';
import { Ingresses } from './Ingresses';
import { KubeClient } from './KubeClient';
import { KubeTarget } from './KubeTarget';
import { Leftovers } from './Leftovers';
import { listClaiming } from './listClaiming';
import { Namespaces } from './Namespaces';
import { Releases } from './Releases';
import { StoreSecrets } from './StoreSecrets';
import { Watches } from './Watches';
import { Workloads } from './Workloads';

type Public<T> = Pick<T, keyof T>;

/** What the reconciler's steps may do with one cluster. */
export interface Cluster {
  readonly info: ClusterInfo;
  readonly namespaces: Public<Namespaces>;
  readonly secrets: Public<StoreSecrets>;
  readonly releases: Public<Releases>;
  readonly workloads: Public<Workloads>;
  readonly ingresses: Public<Ingresses>;
  readonly leftovers: Public<Leftovers>;
  readonly capacity: Public<Capacity>;
  /**
   * Calls back with the namespaces in which something of a store changed, and when there may be more room than before;
   * returns how to end that.
   */
  watch(
    onChange: (namespaces: string[]) => void,
    onRoom: () => void,
  ): () => Promise<void>;
}

/** A cluster by its API server and Helm. */
export class KubeCluster implements Cluster {
  readonly info: ClusterInfo;
  readonly namespaces: Namespaces;
  readonly secrets: StoreSecrets;
  readonly releases: Releases;
  readonly workloads: Workloads;
  readonly ingresses: Ingresses;
  readonly leftovers: Leftovers;
  readonly capacity: Capacity;
  private watches?: Watches;

  static create(options: {
    config: ClusterConfig;
    helm: HelmCli;
    logger: LoggerService;
    /** URL of this portal. */
    portal?: string;
  }) {
    const client = KubeClient.create({ config: options.config });
    return new KubeCluster(
      options.config,
      client,
      options.helm,
      options.logger,
      options.portal,
    );
  }

  private constructor(
    config: ClusterConfig,
    private readonly client: KubeClient,
    helm: HelmCli,
    private readonly logger: LoggerService,
    private readonly portal?: string,
  ) {
    this.info = toInfo(config);
    const watches = () => this.watches;
    this.namespaces = Namespaces.create({ client, portal, watches });
    this.secrets = StoreSecrets.create({ client });
    this.releases = Releases.create({
      cluster: config.name,
      client,
      helm,
      target: KubeTarget.create({ config, client }),
    });
    this.workloads = Workloads.create({ client, watches });
    this.ingresses = Ingresses.create({ client, config });
    this.leftovers = Leftovers.create({ client });
    this.capacity = Capacity.create({
      client,
      enabled: config.capacityCheck,
      watches,
      logger,
    });
  }

  /** Namespaces that say that they are stores, and not another portal's. */
  async listClaiming(): Promise<ClaimingNamespace[]> {
    return listClaiming(this.client, { portal: this.portal });
  }

  /** Throws ServiceUnavailableError or NotAllowedError where the API server does not answer as it should. */
  async ping(): Promise<void> {
    await this.client.call('list namespaces', apis =>
      apis.core.listNamespace({ limit: 1 }),
    );
  }

  watch(
    onChange: (namespaces: string[]) => void,
    onRoom: () => void,
  ): () => Promise<void> {
    const watches = Watches.create({
      cluster: this.info.name,
      client: this.client,
      logger: this.logger,
      onChange,
      onRoom,
    });
    watches.start();
    this.watches = watches;
    return () => watches.stop();
  }
}

function toInfo(config: ClusterConfig): ClusterInfo {
  const { scheme, port } = config.url;
  const isDefaultPort =
    port === undefined || port === (scheme === 'https' ? 443 : 80);
  return {
    name: config.name,
    environment: config.environment,
    simulated: config.simulated,
    baseDomain: config.baseDomain,
    storageClass: config.storageClass,
    ingress: {
      className: config.ingress.className,
      namespace: config.ingress.namespace,
      annotations: config.ingress.annotations,
      tls: config.ingress.tls,
    },
    host: storeName => `${storeName}.${config.baseDomain}`,
    baseUrl: host => `${scheme}://${host}${isDefaultPort ? '' : `:${port}`}`,
  };
}
