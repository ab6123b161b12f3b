// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export * from './createStoreAction';
export * from './waitForStoreAction';
export * from './deleteStoreAction';
