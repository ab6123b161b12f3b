// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export * from './Reconciler';
export * from './ShopChecks';
export * from './ShopRounds';
export * from './StoreQueue';
