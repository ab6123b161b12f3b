// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createApiRef } from '@backstage/core-plugin-api';
import { StoresApi } from '@storekeeper/backstage-plugin-stores-common';

/**
 * The stores REST API in the browser. Everything on these pages goes through it, so a test or another plugin
 * replaces it in one place.
 */
export const storesApiRef = createApiRef<StoresApi>({
  id: 'plugin.stores.service',
});
