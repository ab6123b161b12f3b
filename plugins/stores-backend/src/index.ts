// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * The backend of the stores plugin: REST routes, the reconciler and its database.
 *
 * @packageDocumentation
 */
export { storesPlugin as default } from './plugin';
export * from './permissions';
