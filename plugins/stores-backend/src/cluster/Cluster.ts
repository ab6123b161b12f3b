// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { ClusterConfig } from './ClusterConfig';
import { ClusterInfo } from './ClusterPort';
import { HelmCli } from './HelmCli';
import { Ingresses } from './Ingresses';
import { KubeClient } from './KubeClient';
import { KubeTarget } from './KubeTarget';
import { Leftovers } from './Leftovers';
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
  /** Calls back with the namespaces in which something of a store changed; returns how to end that. */
  watch(onChange: (namespaces: string[]) => void): () => Promise<void>;
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

  static create(options: {
    config: ClusterConfig;
    helm: HelmCli;
    logger: LoggerService;
  }) {
    const client = KubeClient.create({ config: options.config });
    return new KubeCluster(
      options.config,
      client,
      options.helm,
      options.logger,
    );
  }

  private constructor(
    config: ClusterConfig,
    private readonly client: KubeClient,
    helm: HelmCli,
    private readonly logger: LoggerService,
  ) {
    this.info = toInfo(config);
    this.namespaces = Namespaces.create({ client });
    this.secrets = StoreSecrets.create({ client });
    this.releases = Releases.create({
      client,
      helm,
      target: KubeTarget.create({ config, client }),
    });
    this.workloads = Workloads.create({ client });
    this.ingresses = Ingresses.create({ client, config });
    this.leftovers = Leftovers.create({ client });
  }

  /** Throws ServiceUnavailableError or NotAllowedError where the API server does not answer as it should. */
  async ping(): Promise<void> {
    await this.client.call('list namespaces', apis =>
      apis.core.listNamespace({ limit: 1 }),
    );
  }

  watch(onChange: (namespaces: string[]) => void): () => Promise<void> {
    const watches = Watches.create({
      cluster: this.info.name,
      client: this.client,
      logger: this.logger,
      onChange,
    });
    watches.start();
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
