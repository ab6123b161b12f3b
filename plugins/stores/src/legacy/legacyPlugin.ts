// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { StoresClient } from '@storekeeper/backstage-plugin-stores-common';
import { storesApiRef } from '../api';
import { activityRouteRef, newStoreRouteRef, rootRouteRef } from '../routes';

/** The plugin as portals of the legacy frontend system know one. */
export const storesLegacyPlugin = createPlugin({
  id: 'stores',
  apis: [
    createApiFactory({
      api: storesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new StoresClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { root: rootRouteRef, activity: activityRouteRef },
  externalRoutes: { newStore: newStoreRouteRef },
});

/** The Stores page; `template` names the template that makes a store, default/new-store unless told otherwise. */
export const StoresPage = storesLegacyPlugin.provide(
  createRoutableExtension({
    name: 'StoresPage',
    mountPoint: rootRouteRef,
    component: () => import('./LegacyStoresPage').then(m => m.LegacyStoresPage),
  }),
);

/** Overview of a store's entity page. */
export const EntityStoreOverview = storesLegacyPlugin.provide(
  createComponentExtension({
    name: 'EntityStoreOverview',
    component: {
      lazy: () =>
        import('./LegacyStoreOverview').then(m => m.LegacyStoreOverview),
    },
  }),
);

/** Activity tab of a store's entity page. */
export const EntityStoreActivity = storesLegacyPlugin.provide(
  createRoutableExtension({
    name: 'EntityStoreActivity',
    mountPoint: activityRouteRef,
    component: () =>
      import('../components/entity/activity/ActivityTab').then(
        m => m.ActivityTab,
      ),
  }),
);
