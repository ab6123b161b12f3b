// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { storeFilter } from './storeFilter';

/** The whole timeline as a tab of a store's entity page. */
export const activityTab = EntityContentBlueprint.make({
  name: 'activity',
  params: {
    path: '/activity',
    title: 'Activity',
    filter: storeFilter,
    loader: () =>
      import('../components/entity/activity/ActivityTab').then(module => (
        <module.ActivityTab />
      )),
  },
});
