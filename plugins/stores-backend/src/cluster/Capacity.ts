// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import type { V1Node, V1Pod } from '@kubernetes/client-node';
import { ClusterRoom, PodLoad } from '../model/capacity';
import { isNamed } from './clusterErrors';
import { KubeClient } from './KubeClient';
import { PART_OF, PART_OF_LABEL } from './labels';
import { NodeNeeds, nodeRoom } from './nodeRoom';
import { podLoad } from './podLoad';
import { Watches } from './Watches';

/** What runs beside the stores changes seldom: it is listed again after so long, and only while a store asks. */
const OTHERS_KNOWN_MS = 10_000;
const PAGE = 500;

/** How much room a cluster has: by its watches where they run, so that a crowd of stores costs no requests. */
export class Capacity {
  private others?: { loads: Promise<PodLoad[]>; since: number };
  private forbidden = false;

  static create(options: {
    client: KubeClient;
    /** False: never asked, as where an autoscaler adds nodes for pods that wait. */
    enabled: boolean;
    watches: () => Watches | undefined;
    logger: LoggerService;
  }) {
    return new Capacity(options);
  }

  private constructor(
    private readonly options: {
      client: KubeClient;
      enabled: boolean;
      watches: () => Watches | undefined;
      logger: LoggerService;
    },
  ) {}

  /** Undefined: nobody shall know, or the portal's account may not look at nodes. Throws where the cluster does not answer. */
  async read(needs: NodeNeeds): Promise<ClusterRoom | undefined> {
    if (!this.options.enabled || this.forbidden) return undefined;
    try {
      const [nodes, stores, others] = await Promise.all([
        this.nodes(),
        this.storePods(),
        this.otherPods(),
      ]);
      return {
        nodes: nodes.flatMap(node => nodeRoom(node, needs) ?? []),
        pods: [...stores.flatMap(pod => podLoad(pod) ?? []), ...others],
      };
    } catch (error) {
      if (!isNamed(error, 'NotAllowedError')) throw error;
      this.forbidden = true;
      this.options.logger.warn(
        `Stores are made without asking whether the cluster has room for them: ${error.message}`,
      );
      return undefined;
    }
  }

  private async nodes(): Promise<readonly V1Node[]> {
    const known = this.options.watches()?.objects<V1Node>('Node');
    if (known) return known;
    const nodes = await this.options.client.call('list nodes', apis =>
      apis.core.listNode({}),
    );
    return nodes.items;
  }

  private async storePods(): Promise<readonly V1Pod[]> {
    const known = this.options.watches()?.objects<V1Pod>('Pod');
    return known ?? this.listPods(`${PART_OF_LABEL}=${PART_OF}`);
  }

  private async otherPods(): Promise<PodLoad[]> {
    const now = Date.now();
    if (!this.others || now - this.others.since > OTHERS_KNOWN_MS) {
      const loads = this.listPods(`${PART_OF_LABEL}!=${PART_OF}`).then(pods =>
        pods.flatMap(pod => podLoad(pod) ?? []),
      );
      this.others = { loads, since: now };
      loads.catch(() => {
        // Whoever waits for it is told; the next one asks again.
        this.others = undefined;
      });
    }
    return this.others.loads;
  }

  private async listPods(
    labelSelector: string,
    continued?: string,
  ): Promise<V1Pod[]> {
    const { items, metadata } = await this.options.client.call(
      'list pods',
      apis =>
        apis.core.listPodForAllNamespaces({
          labelSelector,
          fieldSelector: 'status.phase!=Succeeded,status.phase!=Failed',
          limit: PAGE,
          _continue: continued,
        }),
    );
    const next = metadata?._continue;
    return next
      ? [...items, ...(await this.listPods(labelSelector, next))]
      : items;
  }
}
