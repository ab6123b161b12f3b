// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from '@storekeeper/backstage-plugin-stores';
import { Navigate } from 'react-router-dom';

export const Landing = () => {
  const storesRoute = useRouteRef(rootRouteRef);
  return <Navigate to={storesRoute()} replace />;
};
