// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export * from './applyMigrations';
export * from './applyStoreFilter';
export * from './DatabaseClock';
export * from './DatabaseStoreQueue';
export * from './inTurn';
export * from './ShopChecks';
export * from './SoleDuty';
export * from './UnclaimedNamespaces';
export * from './StoresDatabase';
