// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * The WooCommerce engine of the stores plugin.
 *
 * @packageDocumentation
 */
export { storesModuleWooCommerce as default } from './module';
export { WooCommerceEngine } from './WooCommerceEngine';
export type { WooCommerceConfig } from './WooCommerceConfig';
