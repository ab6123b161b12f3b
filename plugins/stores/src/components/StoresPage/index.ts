// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export { StoresPage } from './StoresPage';
export { NativeFrame } from './NativeFrame';
export { LegacyFrame } from './LegacyFrame';
