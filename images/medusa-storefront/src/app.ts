// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { artRoutes } from './art/artRoutes';
import { cartRoutes } from './cart/cartRoutes';
import { catalogRoutes } from './catalog/catalogRoutes';
import { checkoutRoutes } from './checkout/checkoutRoutes';
import { orderRoutes } from './checkout/orderRoutes';
import { assetRoutes } from './http/assetRoutes';
import { answerFailure, answerNotFound, answerTooLarge } from './http/failures';
import { healthRoutes } from './http/healthRoutes';
import { httpsOnly } from './http/httpsOnly';
import { sameOriginOnly } from './http/sameOriginOnly';
import { securityHeaders } from './http/securityHeaders';
import { serverRoutes } from './http/serverRoutes';
import type { Shop } from './Shop';

/** Largest form that is read, in bytes; an address is far below. */
const LARGEST_FORM = 64 * 1024;

/** Puts the storefront together; each room brings its own routes. */
export function createApp(shop: Shop): Hono {
  const app = new Hono();
  app.route('/health', healthRoutes(shop));
  app.use(httpsOnly(shop));
  app.use(securityHeaders(shop));
  app.route('/', serverRoutes());
  app.use(sameOriginOnly(shop));
  app.use(bodyLimit({ maxSize: LARGEST_FORM, onError: answerTooLarge(shop) }));
  app.route('/', assetRoutes(shop));
  app.route('/art', artRoutes());
  app.route('/', catalogRoutes(shop));
  app.route('/cart', cartRoutes(shop));
  app.route('/checkout', checkoutRoutes(shop));
  app.route('/orders', orderRoutes(shop));
  app.notFound(answerNotFound(shop));
  app.onError(answerFailure(shop));
  return app;
}
