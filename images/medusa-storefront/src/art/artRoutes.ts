// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Hono } from 'hono';
import { drawArt } from './drawArt';

/** Pictures drawn from a product's name. They hold nothing but shapes, whatever the name. */
export function artRoutes(): Hono {
  return new Hono().get('/:file{.+\\.svg}', c =>
    c.body(
      drawArt(
        c.req
          .param('file')
          .slice(0, 200)
          .replace(/\.svg$/, ''),
      ),
      200,
      {
        'Content-Type': 'image/svg+xml',
        'Cache-Control': 'public, max-age=86400',
      },
    ),
  );
}
