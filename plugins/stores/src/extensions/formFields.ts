// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** Template fields: name with live availability, engine cards, plan cards, owners with their quota, the administrator's e-mail. */
export const formFields = [
  FormFieldBlueprint.make({
    name: 'store-name',
    params: {
      field: async () => {
        const { storeName } = await import('../fields/fields');
        return createFormField(storeName);
      },
    },
  }),
  FormFieldBlueprint.make({
    name: 'store-engine',
    params: {
      field: async () => {
        const { storeEngine } = await import('../fields/fields');
        return createFormField(storeEngine);
      },
    },
  }),
  FormFieldBlueprint.make({
    name: 'store-plan',
    params: {
      field: async () => {
        const { storePlan } = await import('../fields/fields');
        return createFormField(storePlan);
      },
    },
  }),
  FormFieldBlueprint.make({
    name: 'store-owner',
    params: {
      field: async () => {
        const { storeOwner } = await import('../fields/fields');
        return createFormField(storeOwner);
      },
    },
  }),
  FormFieldBlueprint.make({
    name: 'store-admin-email',
    params: {
      field: async () => {
        const { storeAdminEmail } = await import('../fields/fields');
        return createFormField(storeAdminEmail);
      },
    },
  }),
];
