// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Context } from 'hono';
import { currentCart } from '../cart/currentCart';
import { renderPage } from '../http/renderPage';
import { countPieces } from '../medusa/carts';
import { getProduct } from '../medusa/products';
import { ProductPage } from '../pages/ProductPage';
import type { Shop } from '../Shop';
import type { ProductChoice } from './ProductChoice';

export async function renderProduct(
  c: Context,
  shop: Shop,
  choice: ProductChoice,
) {
  const region = await shop.regions.current();
  const [product, cart] = await Promise.all([
    getProduct(shop.medusa, { region, handle: choice.handle }),
    currentCart(c, shop),
  ]);
  return renderPage(
    c,
    <ProductPage
      shop={shop}
      product={product}
      choice={choice}
      pieces={countPieces(cart)}
    />,
    choice.status,
  );
}
