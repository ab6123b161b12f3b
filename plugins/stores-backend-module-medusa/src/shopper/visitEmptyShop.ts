// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Shopper } from '@storekeeper/backstage-plugin-stores-node';
import { expectOne, openPage } from './openPage';

/** A shop without products sells nothing yet, but has carts: they take the same way through storefront, server and database. */
export async function visitEmptyShop(shopper: Shopper): Promise<void> {
  await shopper.step('cart', 'Taking an empty cart', async () => {
    const page = await openPage(shopper, 'The cart', '/cart/start', {});
    expectOne(
      page,
      'main[data-shop=cart][data-cart-id]',
      'The shop hands out no cart',
    );
  });
}
