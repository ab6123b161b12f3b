// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  StoresApi,
  StoresClient,
} from '@storekeeper/backstage-plugin-stores-common';

/** The stores API for other backend plugins; pass a token from auth.getPluginRequestToken with each call. */
export const storesServiceRef = createServiceRef<StoresApi>({
  id: 'stores.client',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { discovery: coreServices.discovery },
      factory: ({ discovery }) =>
        new StoresClient({ discoveryApi: discovery, fetchApi: { fetch } }),
    }),
});
