// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Store } from '@storekeeper/backstage-plugin-stores-common';

/** Whether it makes sense to send somebody to the shop: it was ready once and is not on its way out. */
export const isShopOpen = (store: Store) =>
  store.readyAt !== undefined &&
  ['Ready', 'Updating', 'Degraded'].includes(store.phase);
