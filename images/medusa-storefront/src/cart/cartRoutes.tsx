// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Hono } from 'hono';
import { renderProduct } from '../catalog/renderProduct';
import { renderPage } from '../http/renderPage';
import { addLine, removeLine, setQuantity } from '../medusa/carts';
import { failureKind } from '../medusa/ShopFailure';
import { CartPage } from '../pages/CartPage';
import type { Shop } from '../Shop';
import { currentCart, currentOrNewCart } from './currentCart';
import { parseQuantity, QUANTITY_MESSAGE } from './quantity';
import { readForm } from './readForm';

const OUT_OF_STOCK = 'There is not that much left. Please choose fewer.';

/** The cart: look at it, put something in, change it. Every change leads back to the cart. */
export function cartRoutes(shop: Shop): Hono {
  const { medusa } = shop;
  return new Hono()
    .get('/', async c => {
      const cart = await currentCart(c, shop);
      return renderPage(c, <CartPage shop={shop} cart={cart} />);
    })

    .post('/start', async c => {
      await currentOrNewCart(c, shop);
      return c.redirect('/cart', 303);
    })

    .post('/lines', async c => {
      const field = await readForm(c);
      const quantity = parseQuantity(field('quantity'));
      const chosen = {
        handle: field('handle'),
        variantId: field('variant_id'),
        quantity: field('quantity'),
      };
      if (!chosen.variantId || quantity === undefined) {
        const problem = chosen.variantId
          ? { quantity: QUANTITY_MESSAGE }
          : { variant: 'Please choose one.' };
        return renderProduct(c, shop, { ...chosen, problem, status: 422 });
      }
      const cart = await currentOrNewCart(c, shop);
      try {
        await addLine(medusa, {
          cartId: cart.id,
          variantId: chosen.variantId,
          quantity,
        });
      } catch (error) {
        if (failureKind(error) !== 'out-of-stock' || !chosen.handle)
          throw error;
        const problem = { quantity: OUT_OF_STOCK };
        return renderProduct(c, shop, { ...chosen, problem, status: 409 });
      }
      return c.redirect('/cart', 303);
    })

    .post('/lines/:id', async c => {
      const field = await readForm(c);
      const cart = await currentCart(c, shop);
      const line = cart?.items?.find(item => item.id === c.req.param('id'));
      // Removed in another window: the cart as it is now says enough.
      if (!cart || !line) return c.redirect('/cart', 303);
      const quantity = parseQuantity(field('quantity'));
      const refuse = (status: 409 | 422, message: string) =>
        renderPage(
          c,
          <CartPage
            shop={shop}
            cart={cart}
            problem={{ lineId: line.id, message }}
          />,
          status,
        );
      if (quantity === undefined) return refuse(422, QUANTITY_MESSAGE);
      try {
        await setQuantity(medusa, {
          cartId: cart.id,
          lineId: line.id,
          quantity,
        });
      } catch (error) {
        if (failureKind(error) !== 'out-of-stock') throw error;
        return refuse(409, OUT_OF_STOCK);
      }
      return c.redirect('/cart', 303);
    })

    .post('/lines/:id/remove', async c => {
      const cart = await currentCart(c, shop);
      const line = cart?.items?.find(item => item.id === c.req.param('id'));
      if (cart && line) {
        await removeLine(medusa, { cartId: cart.id, lineId: line.id });
      }
      return c.redirect('/cart', 303);
    });
}
