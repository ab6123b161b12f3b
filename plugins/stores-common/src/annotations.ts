// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Entity } from '@backstage/catalog-model';

/** Annotation of a catalog entity that holds the id of its store. */
export const STORE_ID_ANNOTATION = 'storekeeper.io/store-id';

/** The spec.type of a store's Component entity. */
export const STORE_ENTITY_TYPE = 'store';

/** Name of a store's catalog entity, unique whatever the shop is called. */
export const storeEntityName = (id: string) => `store-${id}`;

/** Full reference of a store's catalog entity. */
export const storeEntityRef = (id: string) =>
  `component:default/${storeEntityName(id)}`;

/** Whether an entity is a store of this plugin. */
export const isStoreEntity = (entity: Entity) =>
  Boolean(entity.metadata.annotations?.[STORE_ID_ANNOTATION]);
