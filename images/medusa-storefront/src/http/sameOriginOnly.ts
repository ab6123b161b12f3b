// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { MiddlewareHandler } from 'hono';
import { renderMessage } from './failures';
import type { Shop } from '../Shop';

/**
 * Refuses forms that another site's page sends. The hosts are compared, not the
 * schemes, as TLS may end before this process. A client without either header
 * is no browser, and carries nobody's cookies.
 */
export function sameOriginOnly(shop: Shop): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const origin = c.req.header('origin');
    const foreign =
      origin === undefined
        ? c.req.header('sec-fetch-site') === 'cross-site'
        : !URL.canParse(origin) ||
          new URL(origin).host !== c.req.header('host');
    if (!foreign) return next();
    return renderMessage(c, shop, {
      status: 403,
      title: 'That came from somewhere else',
      text: 'For your safety this shop only accepts what is sent from its own pages. Please go back to the shop and try again.',
    });
  };
}
