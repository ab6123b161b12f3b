// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  EngineStore,
  Shopper,
} from '@storekeeper/backstage-plugin-stores-node';
import { parse } from 'node-html-parser';
import { expectOne, openPage } from './openPage';

const CART_BLOCK = '.wp-block-woocommerce-cart';
const CHECKOUT_BLOCK = '.wp-block-woocommerce-checkout';

/**
 * The pages that a new shop has for cart and checkout answer and hold their blocks. Once it has been open they are its
 * owner's to move and to rewrite, and nothing is asked of them.
 *
 * A checkout that is opened with a full cart makes a draft of an order. So it is opened without one, which leads on to the
 * cart, and what it holds is asked for where nothing is drafted.
 */
export async function expectPages(
  shopper: Shopper,
  store: EngineStore,
): Promise<void> {
  if (store.opened) {
    return;
  }
  await shopper.step('checkout', 'Going to checkout', async () => {
    const [cart, checkout, content] = await Promise.all([
      openPage(shopper, 'The cart', '/cart/'),
      openPage(shopper, 'Checkout', '/checkout/'),
      shopper.fetch('/wp-json/wp/v2/pages?slug=checkout&_fields=content'),
    ]);
    expectOne(cart, CART_BLOCK, 'The page of the cart shows no cart');
    expectOne(
      checkout,
      `${CART_BLOCK}, ${CHECKOUT_BLOCK}`,
      'The page of the checkout shows neither cart nor checkout',
    );
    const pages = content.status === 200 ? content.json<RenderedPage[]>() : [];
    if (
      !pages.some(page =>
        parse(page.content.rendered).querySelector(CHECKOUT_BLOCK),
      )
    ) {
      throw new Error('The page of the checkout holds no checkout');
    }
  });
}

type RenderedPage = { content: { rendered: string } };
