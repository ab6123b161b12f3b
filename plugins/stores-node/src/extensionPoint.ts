// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { StoreEngine } from './engine';

/** Where engine modules register. */
export interface StoreEnginesExtensionPoint {
  /** Throws where an engine of that id is there already. */
  addEngine(engine: StoreEngine): void;
}

export const storeEnginesExtensionPoint =
  createExtensionPoint<StoreEnginesExtensionPoint>({ id: 'stores.engines' });
