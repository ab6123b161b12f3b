// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Shop } from '../Shop';

const NAME = 'shop_cart';
/** A month, in seconds: as long as people come back to what they had chosen. */
const MAX_AGE = 30 * 24 * 60 * 60;

/** The cart's id that the browser brings; anything that does not look like one is ignored, as it becomes part of a path. */
export function readCartId(c: Context): string | undefined {
  const value = getCookie(c, NAME);
  return value && /^cart_[0-9A-Za-z]{1,64}$/.test(value) ? value : undefined;
}

export function rememberCart(c: Context, shop: Shop, cartId: string): void {
  setCookie(c, NAME, cartId, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: shop.secure,
    maxAge: MAX_AGE,
  });
}

export function forgetCart(c: Context, shop: Shop): void {
  deleteCookie(c, NAME, { path: '/', secure: shop.secure });
}
