// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { OVERVIEW_LAYOUT_ID } from './overviewLayoutId';

// The cards stand in the layout of a store's overview, which follows the store once for all of them.
const attachTo = { id: OVERVIEW_LAYOUT_ID, input: 'cards' } as const;

const statusCard = EntityCardBlueprint.make({
  name: 'status',
  attachTo,
  params: {
    type: 'content',
    loader: () =>
      import('../components/entity/status/StatusCard').then(module => (
        <module.StatusCard />
      )),
  },
});

const healthCard = EntityCardBlueprint.make({
  name: 'health',
  attachTo,
  params: {
    type: 'content',
    loader: () =>
      import('../components/entity/health/HealthCard').then(module => (
        <module.HealthCard />
      )),
  },
});

const activityCard = EntityCardBlueprint.make({
  name: 'activity',
  attachTo,
  params: {
    type: 'content',
    loader: () =>
      import('../components/entity/activity/ActivityCard').then(module => (
        <module.ActivityCard />
      )),
  },
});

const shopCard = EntityCardBlueprint.make({
  name: 'shop',
  attachTo,
  params: {
    type: 'info',
    loader: () =>
      import('../components/entity/shop/ShopCard').then(module => (
        <module.ShopCard />
      )),
  },
});

const credentialsCard = EntityCardBlueprint.make({
  name: 'credentials',
  attachTo,
  params: {
    type: 'info',
    loader: () =>
      import('../components/entity/credentials/CredentialsCard').then(
        module => <module.CredentialsCard />,
      ),
  },
});

const dangerCard = EntityCardBlueprint.make({
  name: 'danger',
  attachTo,
  params: {
    type: 'info',
    loader: () =>
      import('../components/entity/danger/DangerCard').then(module => (
        <module.DangerCard />
      )),
  },
});

/** The cards about a store, in the order in which they stand. */
export const entityCards = [
  statusCard,
  healthCard,
  activityCard,
  shopCard,
  credentialsCard,
  dangerCard,
];
