// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** Signal channel and event topic: any signed-in user may subscribe, so a message carries ids only. */
export const STORES_CHANNEL = 'stores';

/** What is said on {@link STORES_CHANNEL}, as a signal to clients and as an event to other backend plugins. */
export type StoreSignal = {
  storeId: string;
  change: 'created' | 'updated' | 'deleted';
};
