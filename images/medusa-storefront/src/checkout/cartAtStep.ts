// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Context } from 'hono';
import { currentCart } from '../cart/currentCart';
import type { Cart } from '../medusa/carts';
import type { Shop } from '../Shop';

export type CheckoutStep = 'contact' | 'delivery' | 'payment';

type Arrival =
  | { cart: Cart; go?: never }
  | { cart?: undefined; go: () => Response };

/** The cart, if it has all that the step builds upon; else the way to where that is given. */
export async function cartAtStep(
  c: Context,
  shop: Shop,
  step: CheckoutStep,
): Promise<Arrival> {
  const cart = await currentCart(c, shop);
  const missing = whereToGoFirst(cart, step);
  if (cart && !missing) return { cart };
  return { go: () => c.redirect(missing ?? '/cart', 303) };
}

function whereToGoFirst(
  cart: Cart | undefined,
  step: CheckoutStep,
): string | undefined {
  if (!cart?.items?.length) return '/cart';
  if (step === 'contact') return undefined;
  if (!cart.email || !cart.shipping_address?.country_code) return '/checkout';
  if (step === 'delivery') return undefined;
  if (!cart.shipping_methods?.length) return '/checkout/delivery';
  return undefined;
}
