// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type {
  V1Deployment,
  V1Job,
  V1PersistentVolumeClaim,
  V1Pod,
  V1StatefulSet,
} from '@kubernetes/client-node';
import { isOfCronJob } from './isOfCronJob';
import { KubeClient } from './KubeClient';
import { PART_OF, PART_OF_LABEL } from './labels';
import {
  viewDeployment,
  viewJob,
  viewPod,
  viewStatefulSet,
  viewVolume,
} from './toViews';
import { EventView, Snapshot } from './views';
import { Watches } from './Watches';

/** The most of a log that is read. */
const LOG_BYTES = 64 * 1024;

/** What a namespace holds, as the API server has it. */
type Contents = {
  deployments: readonly V1Deployment[];
  statefulSets: readonly V1StatefulSet[];
  jobs: readonly V1Job[];
  pods: readonly V1Pod[];
  claims: readonly V1PersistentVolumeClaim[];
};

/** What runs in the namespaces of stores, seen and stopped. */
export class Workloads {
  static create(options: {
    client: KubeClient;
    watches?: () => Watches | undefined;
  }) {
    return new Workloads(options.client, options.watches ?? (() => undefined));
  }

  private constructor(
    private readonly client: KubeClient,
    private readonly watches: () => Watches | undefined,
  ) {}

  /**
   * Workloads, pods and volumes as the cluster shows them. What a CronJob starts is left out: it comes and goes by the
   * clock, also while the shop is being made, and a run that fails is followed by the next.
   *
   * `known`: as the watches have told, where they run, which costs no request. They may be a moment behind, also behind
   * what this portal has just done: good for waiting, and for a shop that nobody changes, and not for saying that a
   * change has been reached.
   */
  async snapshot(
    namespace: string,
    options: { known?: boolean } = {},
  ): Promise<Snapshot> {
    const contents = options.known ? this.known(namespace) : undefined;
    return toSnapshot(contents ?? (await this.list(namespace)));
  }

  private known(namespace: string): Contents | undefined {
    const watches = this.watches();
    const deployments = watches?.objectsIn<V1Deployment>(
      'Deployment',
      namespace,
    );
    const statefulSets = watches?.objectsIn<V1StatefulSet>(
      'StatefulSet',
      namespace,
    );
    const jobs = watches?.objectsIn<V1Job>('Job', namespace);
    const pods = watches?.objectsIn<V1Pod>('Pod', namespace);
    const claims = watches?.objectsIn<V1PersistentVolumeClaim>(
      'PersistentVolumeClaim',
      namespace,
    );
    return deployments && statefulSets && jobs && pods && claims
      ? { deployments, statefulSets, jobs, pods, claims }
      : undefined;
  }

  private async list(namespace: string): Promise<Contents> {
    return this.client.call(`look into namespace ${namespace}`, async apis => {
      const [deployments, statefulSets, jobs, pods, claims] = await Promise.all(
        [
          apis.apps.listNamespacedDeployment({ namespace }),
          apis.apps.listNamespacedStatefulSet({ namespace }),
          apis.batch.listNamespacedJob({ namespace }),
          apis.core.listNamespacedPod({ namespace }),
          apis.core.listNamespacedPersistentVolumeClaim({ namespace }),
        ],
      );
      return {
        deployments: deployments.items,
        statefulSets: statefulSets.items,
        jobs: jobs.items,
        pods: pods.items,
        claims: claims.items,
      };
    });
  }

  /** Events of the namespace, newest first; listed only when a diagnosis needs them. */
  async events(namespace: string): Promise<EventView[]> {
    const events = await this.client.call(`list events in ${namespace}`, apis =>
      apis.core.listNamespacedEvent({ namespace, limit: 500 }),
    );
    return events.items
      .map(event => ({
        object: `${event.involvedObject.kind}/${event.involvedObject.name}`,
        reason: event.reason ?? '',
        message: event.message ?? '',
        type: event.type ?? 'Normal',
        at: new Date(
          event.lastTimestamp ??
            event.eventTime ??
            event.metadata.creationTimestamp ??
            0,
        ),
        count: event.count ?? event.series?.count ?? 1,
      }))
      .sort((a, b) => b.at.getTime() - a.at.getTime());
  }

  /** The last lines of a container's log, or of its predecessor's; empty where there is none. */
  async log(options: {
    namespace: string;
    pod: string;
    container: string;
    previous: boolean;
    lines: number;
  }): Promise<string> {
    const { namespace, pod, container, previous, lines } = options;
    const text = await this.client.find(
      `read the log of pod ${namespace}/${pod}`,
      apis =>
        apis.core.readNamespacedPodLog({
          namespace,
          name: pod,
          container,
          previous,
          tailLines: lines,
          limitBytes: LOG_BYTES,
        }),
    );
    if (!text || Buffer.byteLength(text) < LOG_BYTES) return text ?? '';
    // Half of a secret would not be known for one: a line that the limit has cut is left out.
    return text.slice(0, text.lastIndexOf('\n') + 1);
  }

  /**
   * Lets every pod of the store end in its own time: replicas to zero, Jobs deleted. Returns how many pods are left.
   * Not through Helm's values, unlike every other change of scale: it comes just before the uninstall, and a release
   * revision for it would only cost time.
   */
  async scaleDown(namespace: string): Promise<number> {
    const labelSelector = `${PART_OF_LABEL}=${PART_OF}`;
    return this.client.call(`scale down namespace ${namespace}`, async apis => {
      const { apps, batch, core, kube } = apis;
      const merge = kube.setHeaderOptions(
        'Content-Type',
        kube.PatchStrategy.MergePatch,
      );
      const body = { spec: { replicas: 0 } };
      const [deployments, statefulSets, jobs] = await Promise.all([
        apps.listNamespacedDeployment({ namespace, labelSelector }),
        apps.listNamespacedStatefulSet({ namespace, labelSelector }),
        batch.listNamespacedJob({ namespace, labelSelector }),
      ]);
      await Promise.all([
        ...deployments.items
          .filter(({ spec }) => spec?.replicas !== 0)
          .map(({ metadata }) =>
            apps.patchNamespacedDeploymentScale(
              { namespace, name: metadata?.name ?? '', body },
              merge,
            ),
          ),
        ...statefulSets.items
          .filter(({ spec }) => spec?.replicas !== 0)
          .map(({ metadata }) =>
            apps.patchNamespacedStatefulSetScale(
              { namespace, name: metadata?.name ?? '', body },
              merge,
            ),
          ),
        ...jobs.items
          .filter(({ metadata }) => !metadata?.deletionTimestamp)
          .map(({ metadata }) =>
            batch.deleteNamespacedJob({
              namespace,
              name: metadata?.name ?? '',
              propagationPolicy: 'Background',
            }),
          ),
      ]);
      const pods = await core.listNamespacedPod({ namespace, labelSelector });
      return pods.items.filter(
        ({ status }) =>
          status?.phase !== 'Succeeded' && status?.phase !== 'Failed',
      ).length;
    });
  }

  /** Deletes Jobs that gave up, so that the next release makes them anew. */
  async deleteJobs(options: {
    namespace: string;
    names: string[];
  }): Promise<void> {
    const { namespace, names } = options;
    for (const name of names) {
      await this.client.find(`delete Job ${namespace}/${name}`, apis =>
        apis.batch.deleteNamespacedJob({
          namespace,
          name,
          propagationPolicy: 'Background',
        }),
      );
    }
  }
}

function toSnapshot(contents: Contents): Snapshot {
  const { deployments, statefulSets, jobs, pods, claims } = contents;
  const byTheClock = new Set(
    jobs.filter(isOfCronJob).map(({ metadata }) => metadata?.name),
  );
  return {
    workloads: [
      ...statefulSets.map(viewStatefulSet),
      ...deployments.map(viewDeployment),
      ...jobs
        .filter(job => !job.metadata?.deletionTimestamp && !isOfCronJob(job))
        .map(viewJob),
    ],
    pods: pods.map(viewPod).filter(({ job }) => !job || !byTheClock.has(job)),
    volumes: claims.map(viewVolume),
  };
}
