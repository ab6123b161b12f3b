// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Hono } from 'hono';
import { currentCart } from '../cart/currentCart';
import { renderPage } from '../http/renderPage';
import { countPieces } from '../medusa/carts';
import { getOrder } from '../medusa/orders';
import { OrderPage } from '../pages/OrderPage';
import type { Shop } from '../Shop';
import { placedByThisBrowser } from './orderCookie';

export function orderRoutes(shop: Shop): Hono {
  return new Hono().get('/:id{order_[0-9A-Za-z]+}', async c => {
    const id = c.req.param('id');
    const [order, cart] = await Promise.all([
      getOrder(shop.medusa, id),
      currentCart(c, shop),
    ]);
    return renderPage(
      c,
      <OrderPage
        shop={shop}
        order={order}
        mine={placedByThisBrowser(c, id)}
        pieces={countPieces(cart)}
      />,
    );
  });
}
