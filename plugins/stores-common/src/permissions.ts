// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of a store in the permission framework. */
export const RESOURCE_TYPE_STORE = 'stores-store';

/** May create stores at all; for which owner is decided by the caller's ownership references. */
export const storeCreatePermission = createPermission({
  name: 'stores.store.create',
  attributes: { action: 'create' },
});

/** May see a store, its health and its activity. */
export const storeReadPermission = createPermission({
  name: 'stores.store.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_STORE,
});

/** May change a store's wish, retry included. */
export const storeUpdatePermission = createPermission({
  name: 'stores.store.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_STORE,
});

/** May delete a store. */
export const storeDeletePermission = createPermission({
  name: 'stores.store.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_STORE,
});

/** May see the password of one of a store's credentials; each use is audited. */
export const credentialRevealPermission = createPermission({
  name: 'stores.credential.reveal',
  attributes: {},
  resourceType: RESOURCE_TYPE_STORE,
});

/** May create stores for owners that are not among the caller's ownership references, and see what no store owns. */
export const storeAdministerPermission = createPermission({
  name: 'stores.administer',
  attributes: {},
});

/** Every permission of the plugin. */
export const storePermissions = [
  storeCreatePermission,
  storeReadPermission,
  storeUpdatePermission,
  storeDeletePermission,
  credentialRevealPermission,
  storeAdministerPermission,
];
