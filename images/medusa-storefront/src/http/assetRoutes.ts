// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Hono } from 'hono';
import { drawIcon } from '../art/drawIcon';
import { stylesheet } from '../style/stylesheet';
import type { Shop } from '../Shop';

/** The style sheet under a name that changes with its content, the shop's icon, and what robots may read. */
export function assetRoutes(shop: Shop): Hono {
  const icon = drawIcon(shop.name);
  return new Hono()
    .get(stylesheet.path, c => {
      c.header('ETag', stylesheet.etag);
      c.header('Cache-Control', 'public, max-age=31536000, immutable');
      if (c.req.header('if-none-match') === stylesheet.etag) {
        return c.body(null, 304);
      }
      return c.body(stylesheet.text, 200, {
        'Content-Type': 'text/css; charset=utf-8',
      });
    })
    .get('/icon.svg', c =>
      c.body(icon, 200, {
        'Content-Type': 'image/svg+xml',
        'Cache-Control': 'public, max-age=3600',
      }),
    )
    .get('/robots.txt', c =>
      c.text(
        'User-agent: *\nDisallow: /cart\nDisallow: /checkout\nDisallow: /orders\n',
      ),
    );
}
