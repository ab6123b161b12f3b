// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const storeOwnerField = makeFieldSchema({ output: z => z.string() });
export type StoreOwnerProps = typeof storeOwnerField.TProps;
