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
  }) {
    return new Namespaces(options.client, options.portal);
  }

  private constructor(
    private readonly client: KubeClient,
    private readonly portal?: string,
  ) {}

  async read(store: NamespacedStore): Promise<NamespaceState> {
    const name = store.namespace;
    const namespace = await this.client.find(`read namespace ${name}`, apis =>
      apis.core.readNamespace({ name }),
    );
    return namespace ? judge(namespace, store) : { state: 'absent' };
  }

  /**
   * Makes the namespace, or finds the one that was made before. Labels that were taken off, that of pod security
   * among them, are put back.
   */
  async ensure(store: NamespacedStore): Promise<NamespaceState> {
    const name = store.namespace;
    const labels = namespaceLabels(store.id);
    const annotations = this.portal
      ? { [PORTAL_ANNOTATION]: this.portal }
      : undefined;
    const existing = await this.client.find(`read namespace ${name}`, apis =>
      apis.core.readNamespace({ name }),
    );
    if (existing) {
      const state = judge(existing, store);
      const { metadata } = existing;
      const complete =
        carries(metadata?.labels, labels) &&
        carries(metadata?.annotations, annotations);
      if (state.state === 'ours' && !complete) {
        await this.client.call(`label namespace ${name}`, ({ core, kube }) =>
          core.patchNamespace(
            {
              name,
              body: { metadata: { uid: state.uid, labels, annotations } },
            },
            kube.setHeaderOptions(
              'Content-Type',
              kube.PatchStrategy.MergePatch,
            ),
          ),
        );
      }
      return state;
    }
    try {
      const created = await this.client.call(`create namespace ${name}`, apis =>
        apis.core.createNamespace({
          body: { metadata: { name, labels, annotations } },
        }),
      );
      return { state: 'ours', uid: created.metadata?.uid ?? '' };
    } catch (error) {
      if (isNamed(error, 'ConflictError')) {
        // Made in between, by an overlapping visit or by somebody else: reading tells which.
        return this.read(store);
      }
      throw error;
    }
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
  if (
    labels?.[STORE_ID_LABEL] !== store.id ||
    labels?.[MANAGED_BY_LABEL] !== MANAGED_BY
  ) {
    return {
      state: 'foreign',
      message: `Namespace ${name} exists and does not carry the labels of this store.`,
    };
  }
  if (store.namespaceUid && store.namespaceUid !== uid) {
    return {
      state: 'foreign',
      message: `Namespace ${name} exists, but is not the one that was made for this store.`,
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
