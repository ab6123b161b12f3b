// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { storeAdminEmailField } from './storeAdminEmail/schema';
import { StoreAdminEmailField } from './storeAdminEmail/StoreAdminEmailField';
import { validateStoreAdminEmail } from './storeAdminEmail/validateStoreAdminEmail';
import { StoreEngineField } from './storeEngine/StoreEngineField';
import { storeEngineField } from './storeEngine/schema';
import { storeNameField } from './storeName/schema';
import { StoreNameField } from './storeName/StoreNameField';
import { validateStoreName } from './storeName/validateStoreName';
import { storeOwnerField } from './storeOwner/schema';
import { StoreOwnerField } from './storeOwner/StoreOwnerField';
import { storePlanField } from './storePlan/schema';
import { StorePlanField } from './storePlan/StorePlanField';

/** The fields by the names that templates use in `ui:field`; the value of each is a plain string. */
export const storeName = {
  name: 'StoreName',
  component: StoreNameField,
  validation: validateStoreName,
  schema: storeNameField,
};

export const storeEngine = {
  name: 'StoreEngine',
  component: StoreEngineField,
  schema: storeEngineField,
};

export const storePlan = {
  name: 'StorePlan',
  component: StorePlanField,
  schema: storePlanField,
};

export const storeOwner = {
  name: 'StoreOwner',
  component: StoreOwnerField,
  schema: storeOwnerField,
};

export const storeAdminEmail = {
  name: 'StoreAdminEmail',
  component: StoreAdminEmailField,
  validation: validateStoreAdminEmail,
  schema: storeAdminEmailField,
};
