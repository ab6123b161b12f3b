// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Shop } from '../Shop';

const NAME = 'shop_order';
/** A day, in seconds. */
const MAX_AGE = 24 * 60 * 60;

/** Lets this browser, and no other that has the address of the page, see whom the order goes to. */
export function rememberOrder(c: Context, shop: Shop, orderId: string): void {
  setCookie(c, NAME, orderId, {
    path: '/orders',
    httpOnly: true,
    sameSite: 'Lax',
    secure: shop.secure,
    maxAge: MAX_AGE,
  });
}

export function placedByThisBrowser(c: Context, orderId: string): boolean {
  return getCookie(c, NAME) === orderId;
}
