// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * What other backend modules build on: the interface of an engine, where engines register, what engines have in common,
 * and the stores service.
 *
 * @packageDocumentation
 */
export * from './engine';
export * from './extensionPoint';
export * from './kit';
export * from './storesService';
