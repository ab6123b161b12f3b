// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ActivityCard } from '../components/entity/activity/ActivityCard';
import { CredentialsCard } from '../components/entity/credentials/CredentialsCard';
import { DangerCard } from '../components/entity/danger/DangerCard';
import { HealthCard } from '../components/entity/health/HealthCard';
import { ShopCard } from '../components/entity/shop/ShopCard';
import { StatusCard } from '../components/entity/status/StatusCard';
import { StoreOverviewLayout } from '../components/entity/StoreOverviewLayout';

/** The same overview as in the new frontend system, in one piece. */
export const LegacyStoreOverview = () => (
  <StoreOverviewLayout
    catalogCards={[]}
    cards={[
      { element: <StatusCard /> },
      { element: <HealthCard /> },
      { element: <ActivityCard /> },
      { type: 'info', element: <ShopCard /> },
      { type: 'info', element: <CredentialsCard /> },
      { type: 'info', element: <DangerCard /> },
    ]}
  />
);
