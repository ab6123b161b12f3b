// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_STORE } from '@storekeeper/backstage-plugin-stores-common';
import { StoreFilter } from '../database';
import { StoreRecord } from '../model';

/** A store in the permission framework: what rules are applied to, and what they become in SQL. */
export const storeResourceRef = createPermissionResourceRef<
  StoreRecord,
  StoreFilter
>().with({ pluginId: 'stores', resourceType: RESOURCE_TYPE_STORE });
