// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  EngineStore,
  Shopper,
} from '@storekeeper/backstage-plugin-stores-node';
import { addressIn } from './addressIn';
import { expectPages } from './expectPages';
import { expectPayment } from './expectPayment';
import { Cart, ListedProduct, StoreApi } from './StoreApi';

/** Goes with a product to the last click before an order, and leaves without it: whatever of the way is broken, is found. */
export async function walkToTheTill(
  shopper: Shopper,
  store: EngineStore,
  product: ListedProduct,
): Promise<void> {
  const api = StoreApi.create({ shopper });
  try {
    const cart = await shopper.step('cart', 'Putting it into the cart', () =>
      fillCart(api, product),
    );
    await expectPages(shopper, store);
    const delivered = await shopper.step(
      'delivery',
      'Choosing a delivery',
      () => chooseDelivery(api, cart),
    );
    await shopper.step('payment', 'Choosing a payment', async () =>
      expectPayment(delivered, store),
    );
  } catch (error) {
    // What ended the visit is what is told, and no second fault of the same shop.
    await Promise.allSettled([api.emptyCart()]);
    throw error;
  }
  await shopper.step('leave', 'Putting it back', () => api.emptyCart());
}

async function fillCart(api: StoreApi, product: ListedProduct): Promise<Cart> {
  const { id, add_to_cart: limits } = product;
  await api.takeCart();
  const cart = await api.addToCart({ id, quantity: limits.minimum ?? 1 });
  if (!cart.items.some(item => item.id === id)) {
    throw new Error('The product is not in the cart');
  }
  if (!(Number(cart.totals.total_price) > 0)) {
    throw new Error('The cart costs nothing');
  }
  return cart;
}

/** What is only downloaded needs no delivery. */
async function chooseDelivery(api: StoreApi, cart: Cart): Promise<Cart> {
  const delivered = await api.deliverTo(addressIn(cart.shipping_address));
  const rates = delivered.shipping_rates.flatMap(
    ({ shipping_rates }) => shipping_rates,
  );
  if (delivered.needs_shipping && rates.length === 0) {
    throw new Error('No delivery is offered for the address');
  }
  return delivered;
}
