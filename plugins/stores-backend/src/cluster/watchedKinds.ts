// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { KubeApis } from './KubeClient';
import type {
  KubernetesListObject,
  KubernetesObject,
  V1Job,
  V1Namespace,
  V1PersistentVolume,
  V1Pod,
} from '@kubernetes/client-node';
import { isOfCronJob } from './isOfCronJob';
import { PART_OF, PART_OF_LABEL } from './labels';
import { nodeMark } from './nodeRoom';
import { podLoad } from './podLoad';
import {
  viewDeployment,
  viewJob,
  viewPod,
  viewStatefulSet,
  viewVolume,
} from './toViews';

/** Finds an object of a watched kind among what is known of the cluster, which may be out of date. */
export type FindObject = (
  kind: string,
  key: { namespace?: string; name?: string },
) => KubernetesObject | undefined;

/** A kind whose changes wake stores. */
export type WatchedKind = {
  kind: string;
  path: string;
  /** Absent: every object of the kind in the cluster. */
  labelSelector?: string;
  list: (apis: KubeApis) => Promise<KubernetesListObject<KubernetesObject>>;
  /** The store's namespace that an object tells of; undefined: it is of no interest. */
  namespaceOf: (object: KubernetesObject) => string | undefined;
  /**
   * What of an object matters to its store, to be compared: whatever else of it changes wakes nobody. Absent: all of it
   * does. Undefined: the object is of no interest.
   */
  viewOf?: (object: KubernetesObject, find: FindObject) => unknown;
  /** Whether there may be more room for pods than before; what has to be known of it next time goes into the memory. */
  frees?: (
    object: KubernetesObject,
    gone: boolean,
    memory: Map<string, string>,
  ) => boolean;
};

const labelSelector = `${PART_OF_LABEL}=${PART_OF}`;
const ownNamespace = (object: KubernetesObject) => object.metadata?.namespace;

/** Namespaces cannot be selected by the labels of another object, so each kind is watched cluster-wide by its own. */
export const WATCHED_KINDS: WatchedKind[] = [
  {
    kind: 'Namespace',
    path: '/api/v1/namespaces',
    labelSelector,
    list: ({ core }) => core.listNamespace({ labelSelector }),
    namespaceOf: object => object.metadata?.name,
    viewOf: ({ metadata, status }: V1Namespace) => [
      metadata?.labels,
      metadata?.annotations,
      metadata?.deletionTimestamp,
      status?.conditions?.map(({ type, status: is, message }) => [
        type,
        is,
        message,
      ]),
    ],
  },
  {
    kind: 'Deployment',
    path: '/apis/apps/v1/deployments',
    labelSelector,
    list: ({ apps }) => apps.listDeploymentForAllNamespaces({ labelSelector }),
    namespaceOf: ownNamespace,
    viewOf: viewDeployment,
  },
  {
    kind: 'StatefulSet',
    path: '/apis/apps/v1/statefulsets',
    labelSelector,
    list: ({ apps }) => apps.listStatefulSetForAllNamespaces({ labelSelector }),
    namespaceOf: ownNamespace,
    viewOf: viewStatefulSet,
  },
  {
    kind: 'Job',
    path: '/apis/batch/v1/jobs',
    labelSelector,
    list: ({ batch }) => batch.listJobForAllNamespaces({ labelSelector }),
    namespaceOf: ownNamespace,
    viewOf: (job: V1Job) => (isOfCronJob(job) ? undefined : viewJob(job)),
  },
  {
    kind: 'Pod',
    path: '/api/v1/pods',
    labelSelector,
    list: ({ core }) => core.listPodForAllNamespaces({ labelSelector }),
    namespaceOf: ownNamespace,
    viewOf: (pod: V1Pod, find) => {
      const view = viewPod(pod);
      if (!view.job) return view;
      // One that is not known yet wakes its store itself, unless the clock has started it: then neither shall its pods.
      const job = find('Job', { ...pod.metadata, name: view.job });
      return job && !isOfCronJob(job) ? view : undefined;
    },
    frees: podFrees,
  },
  {
    kind: 'Node',
    path: '/api/v1/nodes',
    list: ({ core }) => core.listNode({}),
    namespaceOf: () => undefined,
    frees: (node, gone, memory) => {
      const name = node.metadata?.name ?? '';
      const mark = gone ? '' : nodeMark(node);
      const changed = memory.get(name) !== mark;
      memory.set(name, mark);
      return changed && !gone;
    },
  },
  {
    kind: 'PersistentVolumeClaim',
    path: '/api/v1/persistentvolumeclaims',
    labelSelector,
    list: ({ core }) =>
      core.listPersistentVolumeClaimForAllNamespaces({ labelSelector }),
    namespaceOf: ownNamespace,
    viewOf: viewVolume,
  },
  {
    // A volume carries no label of its claim, and outlives it: the last thing that a deletion waits for.
    kind: 'PersistentVolume',
    path: '/api/v1/persistentvolumes',
    list: ({ core }) => core.listPersistentVolume({}),
    namespaceOf: object => claimNamespace(object),
    viewOf: ({ metadata, status }: V1PersistentVolume) => [
      metadata?.deletionTimestamp,
      status?.phase,
    ],
  },
];

/** Once, when it ends: what is told of it afterwards, its removal too, makes no more room. */
function podFrees(
  pod: V1Pod,
  gone: boolean,
  ended: Map<string, string>,
): boolean {
  const uid = pod.metadata?.uid ?? '';
  const before = ended.has(uid);
  if (gone) {
    ended.delete(uid);
    return !before;
  }
  const load = podLoad(pod);
  // One that has failed has no load.
  const ends = !load || load.done === true;
  if (ends) {
    ended.set(uid, 'ended');
  }
  return ends && !before;
}

function claimNamespace(object: KubernetesObject): string | undefined {
  const { spec } = object as {
    spec?: { claimRef?: { namespace?: string } };
  };
  return spec?.claimRef?.namespace;
}
