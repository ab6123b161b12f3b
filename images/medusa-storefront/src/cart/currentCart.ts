// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Context } from 'hono';
import { type Cart, createCart, getCart } from '../medusa/carts';
import type { Shop } from '../Shop';
import { readCartId, rememberCart } from './cartCookie';

/** The visitor's cart; undefined where there is none, where it has vanished, or where it has become an order. */
export async function currentCart(
  c: Context,
  shop: Shop,
): Promise<Cart | undefined> {
  const id = readCartId(c);
  const cart = id ? await getCart(shop.medusa, id) : undefined;
  return cart?.completed_at ? undefined : cart;
}

/** The visitor's cart, or a new one that the browser is told to remember. */
export async function currentOrNewCart(c: Context, shop: Shop): Promise<Cart> {
  const existing = await currentCart(c, shop);
  if (existing) return existing;
  const region = await shop.regions.current();
  const cart = await createCart(shop.medusa, { regionId: region.id });
  rememberCart(c, shop, cart.id);
  return cart;
}
