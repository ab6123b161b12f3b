// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Context } from 'hono';
import { forgetCart, readCartId } from '../cart/cartCookie';
import { readForm } from '../cart/readForm';
import { renderPage } from '../http/renderPage';
import { getCart } from '../medusa/carts';
import { MANUAL_PAYMENT, placeOrder, startPayment } from '../medusa/checkout';
import { failureKind } from '../medusa/ShopFailure';
import { PaymentPage } from '../pages/PaymentPage';
import type { Shop } from '../Shop';
import { cartAtStep } from './cartAtStep';
import { rememberOrder } from './orderCookie';

/** Places the order once, however often the button is pressed, and leads to its confirmation. */
export async function submitOrder(c: Context, shop: Shop) {
  const chosen = (await readForm(c))('payment_provider_id');
  const cartId = readCartId(c);
  // A second press of the button arrives when the cart is an order already.
  if (cartId && (await isOrdered(shop, cartId))) {
    return confirm(c, shop, await placeOrder(shop.medusa, cartId));
  }

  const { cart, go } = await cartAtStep(c, shop, 'payment');
  if (!cart) return go();
  const refuse = (status: 409 | 422, problem: string) =>
    renderPage(
      c,
      <PaymentPage {...{ shop, cart, payable: true, problem }} />,
      status,
    );
  if (chosen !== MANUAL_PAYMENT) {
    return refuse(422, 'Please choose how you would like to pay.');
  }
  try {
    await startPayment(shop.medusa, cart);
    return confirm(c, shop, await placeOrder(shop.medusa, cart.id));
  } catch (error) {
    // The same cart, ordered by a request that overtook this one.
    if (await isOrdered(shop, cart.id)) {
      return confirm(c, shop, await placeOrder(shop.medusa, cart.id));
    }
    const kind = failureKind(error);
    if (kind === 'out-of-stock') {
      return refuse(
        409,
        'Something in your cart has sold out meanwhile. Please go back to your cart and change it.',
      );
    }
    if (kind === 'refused') {
      return refuse(
        409,
        'The order could not be placed. Nothing was charged. Please check your cart and try again.',
      );
    }
    throw error;
  }
}

async function isOrdered(shop: Shop, cartId: string): Promise<boolean> {
  const cart = await getCart(shop.medusa, cartId);
  return Boolean(cart?.completed_at);
}

function confirm(c: Context, shop: Shop, orderId: string): Response {
  forgetCart(c, shop);
  rememberOrder(c, shop, orderId);
  return c.redirect(`/orders/${orderId}`, 303);
}
