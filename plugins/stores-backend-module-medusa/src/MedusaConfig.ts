// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';
import {
  EngineConfig,
  readEngineConfig,
} from '@storekeeper/backstage-plugin-stores-node';

const IMAGES = ['server', 'storefront', 'database', 'cache'] as const;

/** Configuration under `stores.engines.medusa`. */
export type MedusaConfig = EngineConfig<(typeof IMAGES)[number]>;

export const readMedusaConfig = (root: Config): MedusaConfig =>
  readEngineConfig(root, { engine: 'medusa', images: IMAGES });
