// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The list of stores. */
export const rootRouteRef = createRouteRef({ id: 'stores' });

/** The Activity tab of a store's entity page, in portals of the legacy frontend system. */
export const activityRouteRef = createRouteRef({ id: 'stores-activity' });

/** The form of the software template that makes a store; the scaffolder's own route unless bound otherwise. */
export const newStoreRouteRef = createExternalRouteRef({
  id: 'new-store',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});
