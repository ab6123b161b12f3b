// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * Puts every store into the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleStores as default } from './module';
export { StoreEntityProvider } from './provider';
