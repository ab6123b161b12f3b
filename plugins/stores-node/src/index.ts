// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * What other backend modules build on: the interface of an engine, where engines register, and the stores service.
 *
 * @packageDocumentation
 */
export * from './engine';
export * from './extensionPoint';
export * from './storesService';
