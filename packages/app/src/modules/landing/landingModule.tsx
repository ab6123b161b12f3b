// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';

/** Leads from the portal's root to the stores: what most people come for. */
export const landingModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    PageBlueprint.make({
      name: 'landing',
      params: {
        path: '/',
        noHeader: true,
        loader: () => import('./Landing').then(module => <module.Landing />),
      },
    }),
  ],
});
