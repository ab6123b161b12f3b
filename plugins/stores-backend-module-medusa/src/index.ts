// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * The Medusa engine of the stores plugin.
 *
 * @packageDocumentation
 */
export { storesModuleMedusa as default } from './module';
export { MedusaEngine } from './MedusaEngine';
export type { MedusaConfig } from './MedusaConfig';
