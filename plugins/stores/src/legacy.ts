// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/**
 * Stores for portals of the legacy frontend system.
 *
 * @packageDocumentation
 */
export {
  EntityStoreActivity,
  EntityStoreOverview,
  storesLegacyPlugin as storesPlugin,
  StoresPage,
} from './legacy/legacyPlugin';
export {
  StoreAdminEmailFieldExtension,
  StoreEngineFieldExtension,
  StoreNameFieldExtension,
  StoreOwnerFieldExtension,
  StorePlanFieldExtension,
} from './legacy/fieldExtensions';
export { storesApiRef } from './api';
export { newStoreRouteRef, rootRouteRef } from './routes';
export { isStoreEntity } from '@storekeeper/backstage-plugin-stores-common';
