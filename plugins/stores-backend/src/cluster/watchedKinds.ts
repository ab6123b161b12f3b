// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { KubeApis } from './KubeClient';
import type {
  KubernetesListObject,
  KubernetesObject,
} from '@kubernetes/client-node';
import { PART_OF, PART_OF_LABEL } from './labels';
import { nodeMark } from './nodeRoom';
import { podLoad } from './podLoad';

/** A kind whose changes wake stores. */
export type WatchedKind = {
  kind: string;
  path: string;
  /** Absent: every object of the kind in the cluster. */
  labelSelector?: string;
  list: (apis: KubeApis) => Promise<KubernetesListObject<KubernetesObject>>;
  /** The store's namespace that an object tells of; undefined: it is of no interest. */
  namespaceOf: (object: KubernetesObject) => string | undefined;
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
  },
  {
    kind: 'Deployment',
    path: '/apis/apps/v1/deployments',
    labelSelector,
    list: ({ apps }) => apps.listDeploymentForAllNamespaces({ labelSelector }),
    namespaceOf: ownNamespace,
  },
  {
    kind: 'StatefulSet',
    path: '/apis/apps/v1/statefulsets',
    labelSelector,
    list: ({ apps }) => apps.listStatefulSetForAllNamespaces({ labelSelector }),
    namespaceOf: ownNamespace,
  },
  {
    kind: 'Job',
    path: '/apis/batch/v1/jobs',
    labelSelector,
    list: ({ batch }) => batch.listJobForAllNamespaces({ labelSelector }),
    namespaceOf: ownNamespace,
  },
  {
    kind: 'Pod',
    path: '/api/v1/pods',
    labelSelector,
    list: ({ core }) => core.listPodForAllNamespaces({ labelSelector }),
    namespaceOf: ownNamespace,
    frees: (pod, gone) => gone || podLoad(pod) === undefined,
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
    // A volume carries no label of its claim, and outlives it: the last thing that a deletion waits for.
    kind: 'PersistentVolume',
    path: '/api/v1/persistentvolumes',
    list: ({ core }) => core.listPersistentVolume({}),
    namespaceOf: object => claimNamespace(object),
  },
];

function claimNamespace(object: KubernetesObject): string | undefined {
  const { spec } = object as {
    spec?: { claimRef?: { namespace?: string } };
  };
  return spec?.claimRef?.namespace;
}
