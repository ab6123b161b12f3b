// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export * from './store';
export * from './requests';
export * from './views';
export * from './cleanup';
export * from './unclaimed';
