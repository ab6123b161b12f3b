// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  FakeAnswer,
  FakeShopper,
} from '@storekeeper/backstage-plugin-stores-node/testUtils';

const PAGES: Record<string, FakeAnswer> = {
  'GET /': {
    text: `<main data-shop="catalog">
      <a data-shop="product" data-testid="product-link" data-handle="mug" data-available="true" href="/products/mug">Mug</a>
    </main>`,
  },
  'GET /products/mug': {
    text: `<main data-shop="product"><form data-testid="add-to-cart-form" method="post" action="/cart/lines">
      <input type="hidden" name="handle" value="mug">
      <label data-shop="variant" data-variant-id="variant_1" data-available="false"><input type="radio" name="variant_id" value="variant_1"></label>
      <label data-shop="variant" data-variant-id="variant_2" data-available="true"><input type="radio" name="variant_id" value="variant_2"></label>
      <input name="quantity" value="1"><button data-testid="add-to-cart">Add</button>
    </form></main>`,
  },
  'POST /cart/lines': {
    text: `<main data-shop="cart" data-empty="false" data-cart-id="cart_1"><ul>
      <li data-testid="cart-line" data-line-id="line_1" data-variant-id="variant_2" data-quantity="1">Mug</li></ul>
      <b data-testid="cart-total" data-amount="18.5" data-currency="eur">18.50</b></main>`,
  },
  'POST /cart/start': {
    text: '<main data-shop="cart" data-empty="true" data-cart-id="cart_1"></main>',
  },
  'GET /checkout': {
    text: `<main data-shop="checkout" data-step="contact"><form data-testid="contact-form">
      <select name="country_code"><option value="">Choose</option><option value="de">Germany</option></select></form></main>`,
  },
  'POST /checkout/contact': {
    text: `<main data-shop="checkout" data-step="delivery">
      <input type="radio" data-testid="shipping-option" name="shipping_option_id" value="so_1"></main>`,
  },
  'POST /checkout/delivery': {
    text: `<main data-shop="checkout" data-step="payment">
      <input type="radio" data-testid="payment-option" name="payment_provider_id" value="pp_system_default">
      <form action="/checkout/order"><button data-testid="place-order">Order</button></form></main>`,
  },
};

/** The storefront's pages as its contract with the shopper has them. Each page can be broken. */
export const fakeShop = (broken?: Record<string, FakeAnswer>) =>
  FakeShopper.create({
    pages: PAGES,
    broken,
    notFound: {
      status: 404,
      text: '<main data-shop="error" data-status="404"><p>There is no such page.</p></main>',
    },
  });
