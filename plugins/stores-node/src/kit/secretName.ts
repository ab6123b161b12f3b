// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EngineStore } from '../engine';

/** The one Secret of a store, which its chart is told of by name. */
export const secretName = (store: Pick<EngineStore, 'name'>) =>
  `${store.name}-secrets`;
