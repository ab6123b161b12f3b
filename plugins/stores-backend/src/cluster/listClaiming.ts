// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { V1Namespace } from '@kubernetes/client-node';
import { ClaimingNamespace } from './ClusterPort';
import { KubeClient } from './KubeClient';
import {
  PART_OF,
  PART_OF_LABEL,
  PORTAL_ANNOTATION,
  STORE_ID_LABEL,
} from './labels';

/** Namespaces that say that they are stores, those left out that say that they are another portal's. */
export async function listClaiming(
  client: KubeClient,
  options: { portal?: string },
): Promise<ClaimingNamespace[]> {
  // Labels that were taken off must not hide a namespace, so each of them alone is a claim.
  const lists = await Promise.all(
    [`${PART_OF_LABEL}=${PART_OF}`, STORE_ID_LABEL].map(labelSelector =>
      client.call('list namespaces of stores', apis =>
        apis.core.listNamespace({ labelSelector }),
      ),
    ),
  );
  const byUid = new Map<string, ClaimingNamespace>();
  for (const namespace of lists.flatMap(({ items }) => items)) {
    const portal = namespace.metadata?.annotations?.[PORTAL_ANNOTATION];
    const anothers = portal && options.portal && portal !== options.portal;
    if (!anothers) {
      const claiming = toClaiming(namespace);
      byUid.set(claiming.uid, claiming);
    }
  }
  return [...byUid.values()];
}

function toClaiming({ metadata }: V1Namespace): ClaimingNamespace {
  return {
    name: metadata?.name ?? '',
    uid: metadata?.uid ?? '',
    storeId: metadata?.labels?.[STORE_ID_LABEL] || undefined,
    terminating: metadata?.deletionTimestamp !== undefined,
    createdAt: new Date(metadata?.creationTimestamp ?? 0),
  };
}
