// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export * from './Caller';
export * from './ChangeAnnouncer';
export * from './CallerRate';
export * from './Engines';
export * from './Housekeeping';
export * from './Owners';
export * from './PluginHealthReader';
export * from './readStoresConfig';
export * from './StepEstimates';
export * from './StoreAccess';
export * from './StoresService';
export * from './UnclaimedSearch';
