// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createEngineModule } from '@storekeeper/backstage-plugin-stores-node';
import { readWooCommerceConfig } from './WooCommerceConfig';
import { WooCommerceEngine } from './WooCommerceEngine';

/** Registers {@link WooCommerceEngine}. */
export const storesModuleWooCommerce = createEngineModule({
  id: 'woocommerce',
  create: root =>
    WooCommerceEngine.create({ config: readWooCommerceConfig(root) }),
});
