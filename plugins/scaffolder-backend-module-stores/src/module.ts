// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { storesServiceRef } from '@storekeeper/backstage-plugin-stores-node';
import { StoreAccess } from './access/StoreAccess';
import { createCreateStoreAction } from './actions/createStoreAction';
import { createDeleteStoreAction } from './actions/deleteStoreAction';
import { createWaitForStoreAction } from './actions/waitForStoreAction';
import { StoreChanges } from './following/StoreChanges';
import { StoreFollower } from './following/StoreFollower';

/** Adds stores:create, stores:wait and stores:delete. */
export const scaffolderModuleStores = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'stores',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        events: eventsServiceRef,
        stores: storesServiceRef,
      },
      async init({ actions, auth, events, stores }) {
        const access = StoreAccess.create({ auth, stores });
        const changes = await StoreChanges.create({ events });
        actions.addActions(
          createCreateStoreAction({ access }),
          createWaitForStoreAction({
            access,
            follower: StoreFollower.create({ access, changes }),
          }),
          createDeleteStoreAction({ access }),
        );
      },
    });
  },
});
