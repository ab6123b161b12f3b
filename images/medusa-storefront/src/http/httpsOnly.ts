// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { MiddlewareHandler } from 'hono';
import type { Shop } from '../Shop';

/**
 * Leads who came by http to the same page by https, where the shop insists on
 * it. Only the proxy before this process knows how somebody came: without its
 * word, as in a request from within the cluster, nobody is sent away.
 */
export function httpsOnly(shop: Shop): MiddlewareHandler {
  return async (c, next) => {
    if (!shop.forceHttps || c.req.header('x-forwarded-proto') !== 'http') {
      return next();
    }
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`${shop.publicUrl.origin}${pathname}${search}`, 308);
  };
}
