// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/**
 * Stores in the portal. The default export is the plugin of the new frontend system; portals of the legacy one
 * import from `./legacy`.
 *
 * @packageDocumentation
 */
export { storesPlugin as default } from './plugin';
export { storesApiRef } from './api';
export { newStoreRouteRef, rootRouteRef } from './routes';
export { isStoreEntity } from '@storekeeper/backstage-plugin-stores-common';
