// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * Scaffolder actions that create, follow and delete stores.
 *
 * @packageDocumentation
 */
export { scaffolderModuleStores as default } from './module';
export * from './actions';
