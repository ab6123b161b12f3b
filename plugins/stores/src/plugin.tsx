// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import StoreIcon from '@material-ui/icons/Storefront';
import { activityTab } from './extensions/activityTab';
import { storesApi } from './extensions/api';
import { entityCards } from './extensions/entityCards';
import { formFields } from './extensions/formFields';
import { overviewLayout } from './extensions/overviewLayout';
import { storesPage } from './extensions/page';
import { taskOutputs } from './extensions/taskOutputs';
import { newStoreRouteRef, rootRouteRef } from './routes';

/** Stores for portals of the new frontend system: page, entity page, template fields and API. */
export const storesPlugin = createFrontendPlugin({
  pluginId: 'stores',
  title: 'Stores',
  icon: <StoreIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: { newStore: newStoreRouteRef },
  extensions: [
    storesApi,
    storesPage,
    overviewLayout,
    ...entityCards,
    activityTab,
    ...formFields,
    taskOutputs,
  ],
});
