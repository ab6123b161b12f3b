// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * What tests of an engine need: a store, a cluster, and a shop whose pages can be broken.
 *
 * @packageDocumentation
 */
export * from './aCluster';
export * from './aStore';
export * from './FakeShopper';
export * from './roomOf';
export * from './storageInChart';
