// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  EngineStore,
  Shopper,
} from '@storekeeper/backstage-plugin-stores-node';
import { expectPages } from './expectPages';
import { expectPayment } from './expectPayment';
import { StoreApi } from './StoreApi';

/** A shop without products sells nothing yet, but has carts: they take the same way through server and database. */
export async function visitEmptyShop(
  shopper: Shopper,
  store: EngineStore,
): Promise<void> {
  const cart = await shopper.step('cart', 'Taking an empty cart', () =>
    StoreApi.create({ shopper }).takeCart(),
  );
  await expectPages(shopper, store);
  await shopper.step('payment', 'Choosing a payment', async () =>
    expectPayment(cart, store),
  );
}
