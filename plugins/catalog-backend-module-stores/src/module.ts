// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { storesServiceRef } from '@storekeeper/backstage-plugin-stores-node';
import { StoreEntityProvider } from './provider';

/** Registers {@link StoreEntityProvider} with the catalog. */
export const catalogModuleStores = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'stores',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
        stores: storesServiceRef,
      },
      async init({ catalog, ...deps }) {
        catalog.addEntityProvider(StoreEntityProvider.create(deps));
      },
    });
  },
});
