// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { findEngineChart } from '@storekeeper/backstage-plugin-stores-node';

const PACKAGE =
  '@storekeeper/backstage-plugin-stores-backend-module-woocommerce';

/** In a checkout it is the chart itself, so that a change of it counts at once; in the published package it is packed. */
export const wooCommerceChart = (options: { oci?: string }) =>
  findEngineChart({
    name: 'woocommerce',
    folders: [
      resolvePackagePath(PACKAGE, '../../charts/woocommerce'),
      resolvePackagePath(PACKAGE, 'chart'),
    ],
    ...options,
  });
