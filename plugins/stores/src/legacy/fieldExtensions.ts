// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import {
  storeAdminEmail,
  storeEngine,
  storeName,
  storeOwner,
  storePlan,
} from '../fields/fields';
import { storesLegacyPlugin } from './legacyPlugin';

// The legacy frontend system takes the JSON schema alone.

/** `ui:field: StoreName` */
export const StoreNameFieldExtension = storesLegacyPlugin.provide(
  createScaffolderFieldExtension({
    ...storeName,
    schema: storeName.schema.schema,
  }),
);

/** `ui:field: StoreEngine` */
export const StoreEngineFieldExtension = storesLegacyPlugin.provide(
  createScaffolderFieldExtension({
    ...storeEngine,
    schema: storeEngine.schema.schema,
  }),
);

/** `ui:field: StorePlan` */
export const StorePlanFieldExtension = storesLegacyPlugin.provide(
  createScaffolderFieldExtension({
    ...storePlan,
    schema: storePlan.schema.schema,
  }),
);

/** `ui:field: StoreOwner` */
export const StoreOwnerFieldExtension = storesLegacyPlugin.provide(
  createScaffolderFieldExtension({
    ...storeOwner,
    schema: storeOwner.schema.schema,
  }),
);

/** `ui:field: StoreAdminEmail` */
export const StoreAdminEmailFieldExtension = storesLegacyPlugin.provide(
  createScaffolderFieldExtension({
    ...storeAdminEmail,
    schema: storeAdminEmail.schema.schema,
  }),
);
