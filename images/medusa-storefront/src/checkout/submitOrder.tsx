// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Context } from 'hono';
import { forgetCart, readCartId } from '../cart/cartCookie';
import { readForm } from '../cart/readForm';
import { renderPage } from '../http/renderPage';
import { MANUAL_PAYMENT, startPayment } from '../medusa/checkout';
import { failureKind } from '../medusa/ShopFailure';
import { PaymentPage } from '../pages/PaymentPage';
import type { Shop } from '../Shop';
import { cartAtStep } from './cartAtStep';
import type { OrderDesk } from './OrderDesk';
import { rememberOrder } from './orderCookie';

const PROBLEMS = {
  'out-of-stock':
    'Something in your cart has sold out meanwhile. Please go back to your cart and change it.',
  refused:
    'The order could not be placed. Nothing was charged. Please check your cart and try again.',
};

/** Places the order and leads to its confirmation, also when the button is pressed twice. */
export async function submitOrder(c: Context, shop: Shop, desk: OrderDesk) {
  const chosen = (await readForm(c))('payment_provider_id');
  const { cart, go } = await cartAtStep(c, shop, 'payment');
  if (!cart) {
    // A second press of the button may arrive when the cart is an order already.
    const cartId = readCartId(c);
    const order = cartId ? await desk.find(cartId) : undefined;
    return order ? confirm(c, shop, order) : go();
  }
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
    const order = await desk.place(cart.id, () =>
      startPayment(shop.medusa, cart),
    );
    return confirm(c, shop, order);
  } catch (error) {
    const kind = failureKind(error);
    if (kind !== 'out-of-stock' && kind !== 'refused') throw error;
    return refuse(409, PROBLEMS[kind]);
  }
}

function confirm(c: Context, shop: Shop, orderId: string): Response {
  forgetCart(c, shop);
  rememberOrder(c, shop, orderId);
  return c.redirect(`/orders/${orderId}`, 303);
}
