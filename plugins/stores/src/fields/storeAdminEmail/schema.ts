// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const storeAdminEmailField = makeFieldSchema({
  output: z => z.string(),
});
export type StoreAdminEmailProps = typeof storeAdminEmailField.TProps;
