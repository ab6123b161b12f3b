// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Leftover } from '../../model/CleanupLook';
import { isNamed } from '../clusterErrors';
import { KubeClient } from '../KubeClient';
import { SurveyedKind } from './ClusterSurvey';
import { TiedObject, tieOf } from './TiedObject';

const KINDS = ['ClusterRole', 'ClusterRoleBinding'];

/** Whether the portal deletes such an object: only what carries the store's own label was made for it. */
export function isRemovable(kind: string, tie: Leftover['tie']): boolean {
  return KINDS.includes(kind) && tie === 'label';
}

/** Deletes the cluster-wide roles and bindings that carry the store's label, each by its UID. */
export async function removeRoles(
  client: KubeClient,
  options: {
    surveyed: SurveyedKind[];
    store: { id: string; namespace: string };
  },
): Promise<void> {
  const { surveyed, store } = options;
  for (const { kind, listing } of surveyed) {
    if (listing.state === 'forbidden') continue;
    const removable = listing.objects.filter(object => {
      const tie = tieOf(object, store);
      return tie !== undefined && isRemovable(kind.kind, tie);
    });
    await Promise.all(
      removable.map(object => remove(client, kind.kind, object)),
    );
  }
}

async function remove(
  client: KubeClient,
  kind: string,
  { metadata: { name, uid } }: TiedObject,
): Promise<void> {
  const target = { name, body: { preconditions: { uid } } };
  try {
    await client.find(`delete ${kind} ${name}`, ({ rbac }) =>
      kind === 'ClusterRole'
        ? rbac.deleteClusterRole(target)
        : rbac.deleteClusterRoleBinding(target),
    );
  } catch (error) {
    // Another one of that name by now; the next look tells.
    if (!isNamed(error, 'ConflictError')) throw error;
  }
}
