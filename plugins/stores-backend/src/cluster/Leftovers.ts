// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { KubeClient } from './KubeClient';
import { STORE_ID_LABEL } from './labels';

/** Something of a store that is still there after its namespace has gone. */
export type Leftover = {
  kind: 'PersistentVolume' | 'ClusterRole' | 'ClusterRoleBinding';
  name: string;
  /** Kept on purpose by the volume's reclaim policy: nothing to wait for. */
  retained: boolean;
  message?: string;
};

/** What a store may leave outside its namespace. */
export class Leftovers {
  static create(options: { client: KubeClient }) {
    return new Leftovers(options.client);
  }

  private constructor(private readonly client: KubeClient) {}

  /** Deletes the cluster-wide objects that carry the store's id, and says what is still there. */
  async sweep(store: { id: string; namespace: string }): Promise<Leftover[]> {
    const labelSelector = `${STORE_ID_LABEL}=${store.id}`;
    return this.client.call(`sweep what store ${store.id} left`, async apis => {
      const [volumes, roles, bindings] = await Promise.all([
        apis.core.listPersistentVolume({}),
        apis.rbac.listClusterRole({ labelSelector }),
        apis.rbac.listClusterRoleBinding({ labelSelector }),
      ]);
      const roleNames = roles.items.map(role => role.metadata?.name ?? '');
      const bindingNames = bindings.items.map(
        binding => binding.metadata?.name ?? '',
      );
      await Promise.all([
        ...bindingNames.map(name =>
          apis.rbac.deleteClusterRoleBinding({ name }),
        ),
        ...roleNames.map(name => apis.rbac.deleteClusterRole({ name })),
      ]);
      return [
        ...volumes.items
          .filter(
            volume => volume.spec?.claimRef?.namespace === store.namespace,
          )
          .map(volume => ({
            kind: 'PersistentVolume' as const,
            name: volume.metadata?.name ?? '',
            retained: volume.spec?.persistentVolumeReclaimPolicy === 'Retain',
            message: volume.status?.message,
          })),
        ...roleNames.map(name => ({
          kind: 'ClusterRole' as const,
          name,
          retained: false,
        })),
        ...bindingNames.map(name => ({
          kind: 'ClusterRoleBinding' as const,
          name,
          retained: false,
        })),
      ];
    });
  }
}
