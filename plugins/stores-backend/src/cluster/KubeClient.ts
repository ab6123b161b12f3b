// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ServiceUnavailableError } from '@backstage/errors';
import type {
  AppsV1Api,
  BatchV1Api,
  CoreV1Api,
  KubeConfig,
  NetworkingV1Api,
  RbacAuthorizationV1Api,
  RequestContext,
} from '@kubernetes/client-node';
import { ClusterConfig } from './ClusterConfig';
import { isUnauthorized, toClusterError } from './clusterErrors';
import { createGetJson, GetJson } from './getJson';
import { ClusterPreparingError } from './ClusterPreparingError';
import { readProgress } from './readProgress';
import { RequestBudget } from './RequestBudget';
import { sendPatiently } from './sendPatiently';

type KubeModule = typeof import('@kubernetes/client-node');
type Dispatcher = NonNullable<ReturnType<RequestContext['getDispatcher']>>;

let kubeModule: Promise<KubeModule> | undefined;

/** The client is an ES module and this package is not. Finding it costs milliseconds each time, so it is done once. */
function loadModule(): Promise<KubeModule> {
  kubeModule ??= import('@kubernetes/client-node');
  return kubeModule;
}

/** What the rest of this folder talks to the API server with. */
export type KubeApis = {
  kube: KubeModule;
  kubeConfig: KubeConfig;
  core: CoreV1Api;
  apps: AppsV1Api;
  batch: BatchV1Api;
  networking: NetworkingV1Api;
  rbac: RbacAuthorizationV1Api;
  getJson: GetJson;
};

/** What hangs is known to hang by then, and its stores say so. */
const REQUEST_TIMEOUT_MS = 8_000;
const DISPATCHER_LIFETIME_MS = 5 * 60_000;

/**
 * The client of one cluster: connects when first used, keeps to a request budget and a timeout, shares its connections,
 * and names its errors (see toClusterError).
 */
export class KubeClient {
  private connection?: Promise<KubeApis>;
  private dispatcher?: { value: Dispatcher; since: number };

  static create(options: { config: ClusterConfig }) {
    return new KubeClient(
      options.config,
      RequestBudget.create({ perSecond: 100, burst: 200 }),
    );
  }

  private constructor(
    private readonly config: ClusterConfig,
    private readonly budget: RequestBudget,
  ) {}

  /** Runs one request; the action, as in "create namespace x", is what an error message says. */
  async call<T>(
    action: string,
    request: (apis: KubeApis) => Promise<T>,
  ): Promise<T> {
    const apis = await this.connect();
    try {
      return await request(apis);
    } catch (error) {
      if (!isUnauthorized(error)) {
        throw toClusterError(error, action);
      }
      // The credentials may have been renewed where they came from.
      await this.forget(apis);
    }
    const renewed = await this.connect();
    try {
      return await request(renewed);
    } catch (error) {
      throw toClusterError(error, action);
    }
  }

  /** Lets go of credentials that are no longer accepted: what is asked for next is asked for with fresh ones. */
  async forget(apis: KubeApis): Promise<void> {
    // Somebody else may have seen to it already.
    if (this.connection && (await this.connection) === apis) {
      this.connection = undefined;
      this.dispatcher = undefined;
    }
  }

  /** As call, but undefined where the object does not exist. */
  async find<T>(
    action: string,
    request: (apis: KubeApis) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await this.call(action, request);
    } catch (error) {
      if (error instanceof Error && error.name === 'NotFoundError') {
        return undefined;
      }
      throw error;
    }
  }

  /** The APIs; throws ServiceUnavailableError where there is no usable kubeconfig. */
  async connect(): Promise<KubeApis> {
    this.connection ??= this.load();
    try {
      return await this.connection;
    } catch (error) {
      // A kubeconfig that is written later is found without a restart.
      this.connection = undefined;
      throw error;
    }
  }

  private async load(): Promise<KubeApis> {
    const kube = await loadModule();
    const kubeConfig = loadKubeConfig(kube, this.config);
    const server = kubeConfig.getCurrentCluster()?.server;
    if (!server) {
      throw new ServiceUnavailableError(
        `No Kubernetes cluster is configured for '${this.config.name}': set KUBECONFIG, or stores.clusters[].kubeconfig and context`,
      );
    }
    const configuration = kube.createConfiguration({
      baseServer: new kube.ServerConfiguration(server, {}),
      authMethods: { default: kubeConfig },
      httpApi: this.createTransport(kube),
    });
    return {
      kube,
      kubeConfig,
      core: new kube.CoreV1Api(configuration),
      apps: new kube.AppsV1Api(configuration),
      batch: new kube.BatchV1Api(configuration),
      networking: new kube.NetworkingV1Api(configuration),
      rbac: new kube.RbacAuthorizationV1Api(configuration),
      getJson: createGetJson(configuration),
    };
  }

  private createTransport(kube: KubeModule) {
    const transport = new kube.IsomorphicFetchHttpLibrary();
    return kube.wrapHttpLibrary({
      send: async request => {
        const shared = this.shareDispatcher(request.getDispatcher());
        if (shared) {
          request.setDispatcher(shared);
        }
        return sendPatiently(async () => {
          await this.budget.take();
          request.setSignal(AbortSignal.timeout(REQUEST_TIMEOUT_MS));
          return transport.send(request).toPromise();
        });
      },
    });
  }

  /**
   * The client makes new connections for each request. Kept for some minutes they save a TLS handshake each time;
   * no longer, because certificates are rotated.
   */
  private shareDispatcher(fresh?: Dispatcher): Dispatcher | undefined {
    const now = Date.now();
    if (
      fresh &&
      (!this.dispatcher || now - this.dispatcher.since > DISPATCHER_LIFETIME_MS)
    ) {
      this.dispatcher = { value: fresh, since: now };
    }
    return this.dispatcher?.value;
  }
}

function loadKubeConfig(kube: KubeModule, config: ClusterConfig): KubeConfig {
  const kubeConfig = new kube.KubeConfig();
  try {
    if (config.kubeconfig) {
      kubeConfig.loadFromFile(config.kubeconfig);
    } else {
      kubeConfig.loadFromDefault();
    }
  } catch (error) {
    const progress = readProgress(config);
    if (progress) {
      throw new ClusterPreparingError(
        `The cluster is being prepared: ${progress}`,
      );
    }
    throw new ServiceUnavailableError(
      `The kubeconfig of cluster '${config.name}' cannot be read: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
  if (config.context) {
    if (!kubeConfig.getContextObject(config.context)) {
      throw new ServiceUnavailableError(
        `The kubeconfig of cluster '${config.name}' has no context '${config.context}'`,
      );
    }
    kubeConfig.setCurrentContext(config.context);
  }
  // The client falls back to http://localhost:8080, which means that nothing was found.
  if (
    !config.kubeconfig &&
    kubeConfig.getCurrentCluster()?.server === 'http://localhost:8080'
  ) {
    kubeConfig.setCurrentContext('');
  }
  return kubeConfig;
}
