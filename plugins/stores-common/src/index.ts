// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * What the portal's two sides know of stores: the API contract with its types and client, permissions, annotations.
 *
 * @packageDocumentation
 */
export * from './contract';
export * from './client';
export * from './openapi';
export * from './permissions';
export * from './annotations';
export * from './signals';
