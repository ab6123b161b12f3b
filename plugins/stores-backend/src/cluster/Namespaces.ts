// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { V1Namespace } from '@kubernetes/client-node';
import { StoreRecord } from '../model/StoreRecord';
import { isNamed } from './clusterErrors';
import { KubeClient } from './KubeClient';
import {
  MANAGED_BY,
  MANAGED_BY_LABEL,
  ownLabels,
  PORTAL_ANNOTATION,
  STORE_ID_LABEL,
} from './labels';
import { Watches } from './Watches';

/** What a namespace of the store's name is to the store. */
export type NamespaceState =
  | { state: 'absent' }
  | { state: 'ours'; uid: string }
  /** Ours, and being deleted; the message says what holds it up, where the cluster knows. */
  | { state: 'terminating'; uid: string; message?: string }
  /** Somebody else's: never touched. */
  | { state: 'foreign'; message: string };

type NamespacedStore = Pick<StoreRecord, 'id' | 'namespace' | 'namespaceUid'>;

/** The namespaces of stores in one cluster. */
export class Namespaces {
  static create(options: {
    client: KubeClient;
    /** URL of this portal, which its namespaces carry. */
    portal?: string;
    watches?: () => Watches | undefined;
  }) {
    return new Namespaces(
      options.client,
      options.watches ?? (() => undefined),
      options.portal,
    );
  }

  private constructor(
    private readonly client: KubeClient,
    private readonly watches: () => Watches | undefined,
    private readonly portal?: string,
  ) {}

  /**
   * Whether the watch shows the store's namespace just as `ensure` would leave it, which costs no request. False says
   * nothing.
   */
  async isKnown(store: NamespacedStore): Promise<boolean> {
    const namespace = this.watches()?.object<V1Namespace>('Namespace', {
      name: store.namespace,
    });
    return (
      namespace !== undefined &&
      store.namespaceUid !== undefined &&
      judge(namespace, store).state === 'ours' &&
      this.isComplete(namespace, store)
    );
  }

  async read(store: NamespacedStore): Promise<NamespaceState> {
    const namespace = await this.find(store.namespace);
    return namespace ? judge(namespace, store) : { state: 'absent' };
  }

  /**
   * Makes the namespace, or finds the one that was made before. Labels that were taken off, that of pod security
   * among them, are put back.
   */
  async ensure(store: NamespacedStore): Promise<NamespaceState> {
    const name = store.namespace;
    // Of a store that has had none it is most likely that there is none: to make it tells, too.
    const existing = store.namespaceUid ? await this.find(name) : undefined;
    if (existing) {
      return this.mend(existing, store);
    }
    try {
      const created = await this.client.call(`create namespace ${name}`, apis =>
        apis.core.createNamespace({
          body: { metadata: { name, ...this.marks(store) } },
        }),
      );
      return { state: 'ours', uid: created.metadata?.uid ?? '' };
    } catch (error) {
      if (!isNamed(error, 'ConflictError')) {
        throw error;
      }
      // Made before a crash, by an overlapping visit or by somebody else: reading tells which.
      const made = await this.find(name);
      return made ? this.mend(made, store) : { state: 'absent' };
    }
  }

  private async find(name: string): Promise<V1Namespace | undefined> {
    return this.client.find(`read namespace ${name}`, apis =>
      apis.core.readNamespace({ name }),
    );
  }

  private async mend(
    namespace: V1Namespace,
    store: NamespacedStore,
  ): Promise<NamespaceState> {
    const name = store.namespace;
    const state = judge(namespace, store);
    if (state.state === 'ours' && !this.isComplete(namespace, store)) {
      await this.client.call(`label namespace ${name}`, ({ core, kube }) =>
        core.patchNamespace(
          {
            name,
            body: { metadata: { uid: state.uid, ...this.marks(store) } },
          },
          kube.setHeaderOptions('Content-Type', kube.PatchStrategy.MergePatch),
        ),
      );
    }
    return state;
  }

  private marks(store: NamespacedStore) {
    return {
      labels: namespaceLabels(store.id),
      annotations: this.portal
        ? { [PORTAL_ANNOTATION]: this.portal }
        : undefined,
    };
  }

  private isComplete(
    { metadata }: V1Namespace,
    store: NamespacedStore,
  ): boolean {
    const { labels, annotations } = this.marks(store);
    return (
      carries(metadata?.labels, labels) &&
      carries(metadata?.annotations, annotations)
    );
  }

  /** Deletes the namespace of that UID; another one of the same name stays. */
  async delete(options: { name: string; uid: string }): Promise<void> {
    const { name, uid } = options;
    try {
      await this.client.find(`delete namespace ${name}`, apis =>
        apis.core.deleteNamespace({
          name,
          body: { preconditions: { uid }, propagationPolicy: 'Background' },
        }),
      );
    } catch (error) {
      // Another UID, or it is going already; the next look tells.
      if (!isNamed(error, 'ConflictError')) {
        throw error;
      }
    }
  }
}

function namespaceLabels(storeId: string): Record<string, string> {
  const labels = ownLabels(storeId);
  for (const mode of ['enforce', 'warn', 'audit']) {
    labels[`pod-security.kubernetes.io/${mode}`] = 'restricted';
    labels[`pod-security.kubernetes.io/${mode}-version`] = 'latest';
  }
  return labels;
}

function carries(
  found: Record<string, string> | undefined,
  wanted: Record<string, string> = {},
): boolean {
  return Object.entries(wanted).every(([key, value]) => found?.[key] === value);
}

function judge(namespace: V1Namespace, store: NamespacedStore): NamespaceState {
  const {
    name,
    labels,
    uid = '',
    deletionTimestamp,
  } = namespace.metadata ?? {};
  if (store.namespaceUid && store.namespaceUid !== uid) {
    return {
      state: 'foreign',
      message: `Namespace ${name} exists, but is not the one that was made for this store.`,
    };
  }
  // Labels can be taken off, and are put back; the UID that was noted cannot.
  if (
    !store.namespaceUid &&
    (labels?.[STORE_ID_LABEL] !== store.id ||
      labels?.[MANAGED_BY_LABEL] !== MANAGED_BY)
  ) {
    return {
      state: 'foreign',
      message: `Namespace ${name} exists and does not carry the labels of this store.`,
    };
  }
  if (deletionTimestamp) {
    return { state: 'terminating', uid, message: heldUpBy(namespace) };
  }
  return { state: 'ours', uid };
}

/** The cluster says in one condition what is left, and in another whose finalizers are on it. */
function heldUpBy({ status }: V1Namespace): string | undefined {
  const messages = (status?.conditions ?? [])
    .filter(
      condition =>
        condition.status === 'True' &&
        condition.type !== 'NamespaceDeletionDiscoveryFailure',
    )
    .map(({ message = '' }) => message.replace(/\.?\s*$/, ''))
    .filter(Boolean);
  return messages.length > 0 ? messages.join('. ') : undefined;
}
