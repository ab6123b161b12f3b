// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export * from './StoreRecord';
export * from './conditions';
export * from './stepDefinitions';
export * from './computePhase';
export * from './storeSteps';
export * from './names';
export * from './toEngineStore';
export * from './EngineRegistry';
export * from './computeHealth';
export * from './errors';
export * from './etag';
export * from './visitHours';
export * from './CleanupLook';
export * from './mergeCleanup';
