// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Hono } from 'hono';
import { currentCart } from '../cart/currentCart';
import { renderPage } from '../http/renderPage';
import { countPieces } from '../medusa/carts';
import { listProducts } from '../medusa/products';
import { HomePage } from '../pages/HomePage';
import type { Shop } from '../Shop';
import { renderProduct } from './renderProduct';

const PER_PAGE = 24;

export function catalogRoutes(shop: Shop): Hono {
  return new Hono()
    .get('/', async c => {
      const region = await shop.regions.current();
      const page = readPage(c.req.query('page'));
      const [{ products, count }, cart] = await Promise.all([
        listProducts(shop.medusa, {
          region,
          limit: PER_PAGE,
          offset: (page - 1) * PER_PAGE,
        }),
        currentCart(c, shop),
      ]);
      const pages = Math.max(1, Math.ceil(count / PER_PAGE));
      if (page > pages) return c.redirect('/', 303);
      return renderPage(
        c,
        <HomePage
          shop={shop}
          region={region}
          products={products}
          count={count}
          page={page}
          pages={pages}
          pieces={countPieces(cart)}
        />,
      );
    })
    .get('/products', c => c.redirect('/', 303))
    .get('/products/:handle', c =>
      renderProduct(c, shop, { handle: c.req.param('handle') }),
    );
}

function readPage(text: string | undefined): number {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
