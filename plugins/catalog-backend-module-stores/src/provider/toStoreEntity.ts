// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ComponentEntity,
} from '@backstage/catalog-model';
import {
  Store,
  STORE_ENTITY_TYPE,
  STORE_ID_ANNOTATION,
  storeEntityName,
} from '@storekeeper/backstage-plugin-stores-common';

/** Where the catalog says that an entity comes from. */
export const storeLocation = (id: string) => `stores:${id}`;

/**
 * The catalog entity of a store.
 *
 * @remarks
 * Only what changes seldom is in it. The phase is not: it changes within seconds, so pages read it from the stores plugin.
 */
export function toStoreEntity(
  store: Store,
  options: { lifecycle: string; system?: string },
): ComponentEntity {
  const location = storeLocation(store.id);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: storeEntityName(store.id),
      title: store.name,
      description: `Online shop at ${store.urls.storefront}`,
      tags: [store.engine, store.plan],
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        [STORE_ID_ANNOTATION]: store.id,
        'backstage.io/kubernetes-namespace': store.namespace,
        'backstage.io/kubernetes-label-selector':
          'app.kubernetes.io/part-of=store-platform',
        'backstage.io/kubernetes-cluster': store.cluster,
      },
      links: [
        { url: store.urls.storefront, title: 'Shop', icon: 'web' },
        { url: store.urls.admin, title: 'Shop admin', icon: 'dashboard' },
      ],
    },
    spec: {
      type: STORE_ENTITY_TYPE,
      lifecycle: options.lifecycle,
      owner: store.owner,
      ...(options.system ? { system: options.system } : {}),
    },
  };
}
