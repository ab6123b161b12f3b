// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import StoreIcon from '@material-ui/icons/Storefront';
import { z } from 'zod';
import { rootRouteRef } from '../routes';

/** The Stores page, with its entry in the navigation. */
export const storesPage = PageBlueprint.makeWithOverrides({
  configSchema: {
    /** Namespace and name of the template that makes a store. */
    template: z
      .string()
      .regex(/^[^/]+\/[^/]+$/)
      .default('default/new-store'),
  },
  factory: (originalFactory, { config }) =>
    originalFactory({
      path: '/stores',
      title: 'Stores',
      icon: <StoreIcon fontSize="inherit" />,
      routeRef: rootRouteRef,
      loader: async () => {
        const { NativeFrame, StoresPage } = await import(
          '../components/StoresPage'
        );
        return <StoresPage Frame={NativeFrame} template={config.template} />;
      },
    }),
});
