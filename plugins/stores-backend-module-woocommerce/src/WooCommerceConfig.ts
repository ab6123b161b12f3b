// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';
import {
  EngineConfig,
  readEngineConfig,
} from '@storekeeper/backstage-plugin-stores-node';

const IMAGES = ['server', 'database'] as const;

/** Configuration under `stores.engines.woocommerce`. */
export type WooCommerceConfig = EngineConfig<(typeof IMAGES)[number]>;

export const readWooCommerceConfig = (root: Config): WooCommerceConfig =>
  readEngineConfig(root, { engine: 'woocommerce', images: IMAGES });
