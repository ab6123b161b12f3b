// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EngineStore } from '@storekeeper/backstage-plugin-stores-node';
import { Cart } from './StoreApi';

/** A new shop takes cash on delivery; once it has been open, how it is paid is its owner's affair, but some way there must be. */
export function expectPayment(cart: Cart, store: EngineStore): void {
  const { payment_methods: methods } = cart;
  if (methods.length === 0) {
    throw new Error('No way to pay is offered');
  }
  if (!store.opened && !methods.includes('cod')) {
    throw new Error(
      `Cash on delivery is not offered, only ${methods.join(', ')}`,
    );
  }
}
