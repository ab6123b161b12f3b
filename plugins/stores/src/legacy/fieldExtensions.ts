// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { storeEngine, storeName, storePlan } from '../fields/fields';
import { storesLegacyPlugin } from './legacyPlugin';

/** `ui:field: StoreName` */
export const StoreNameFieldExtension = storesLegacyPlugin.provide(
  createScaffolderFieldExtension(storeName),
);

/** `ui:field: StoreEngine` */
export const StoreEngineFieldExtension = storesLegacyPlugin.provide(
  createScaffolderFieldExtension(storeEngine),
);

/** `ui:field: StorePlan` */
export const StorePlanFieldExtension = storesLegacyPlugin.provide(
  createScaffolderFieldExtension(storePlan),
);
