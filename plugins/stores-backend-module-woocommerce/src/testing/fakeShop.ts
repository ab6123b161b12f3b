// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  FakeAnswer,
  FakeShopper,
} from '@storekeeper/backstage-plugin-stores-node/testUtils';

const json = (value: unknown, headers?: Record<string, string>) => ({
  text: JSON.stringify(value),
  headers,
});

const product = (
  id: number,
  name: string,
  overrides: Record<string, unknown> = {},
) => ({
  id,
  name,
  type: 'simple',
  permalink: `http://coffee-bar.localhost:8080/product/${name}/`,
  is_purchasable: true,
  is_in_stock: true,
  prices: { price: '1850' },
  add_to_cart: { minimum: 1 },
  ...overrides,
});

const cart = (overrides: Record<string, unknown> = {}) => ({
  items: [{ id: 12, quantity: 1 }],
  needs_shipping: true,
  shipping_address: { country: 'DE', state: '' },
  shipping_rates: [
    { shipping_rates: [{ rate_id: 'flat_rate:1', name: 'Flat rate' }] },
  ],
  payment_methods: ['cod'],
  totals: { total_price: '2350' },
  ...overrides,
});

const CARD =
  '<li class="product"><a href="http://coffee-bar.localhost:8080/product/mug/">Mug</a></li>';

export const LIST =
  'GET /wp-json/wc/store/v1/products?stock_status=instock&per_page=20';
export const CART = 'GET /wp-json/wc/store/v1/cart';
export const ADD = 'POST /wp-json/wc/store/v1/cart/add-item';
export const ADDRESS = 'POST /wp-json/wc/store/v1/cart/update-customer';
export const CLEAR = 'DELETE /wp-json/wc/store/v1/cart/items';
export const CONTENT = 'GET /wp-json/wp/v2/pages?slug=checkout&_fields=content';

const PAGES: Record<string, FakeAnswer> = {
  'GET /': { text: `<body class="home"><ul>${CARD}</ul></body>` },
  [LIST]: json([
    product(14, 'gift-card', { prices: { price: '0' } }),
    product(13, 'shirt', { type: 'variable', prices: { price: '9900' } }),
    product(11, 'old-mug', { is_purchasable: false }),
    product(12, 'mug', { add_to_cart: { minimum: 2 } }),
  ]),
  'GET /product/mug/': {
    text: '<body class="single-product postid-12"><form class="cart"><button name="add-to-cart">Add</button></form></body>',
  },
  [CART]: json(cart({ items: [], totals: { total_price: '0' } }), {
    'cart-token': 'token-of-the-cart',
  }),
  [ADD]: json(cart()),
  'GET /cart/': { text: '<div class="wp-block-woocommerce-cart"></div>' },
  'GET /checkout/': { text: '<div class="wp-block-woocommerce-cart"></div>' },
  [CONTENT]: json([
    {
      content: {
        rendered: '<div class="wp-block-woocommerce-checkout"></div>',
      },
    },
  ]),
  [ADDRESS]: json(cart()),
  [CLEAR]: json([]),
};

/** A list of products as the shop answers, each with what is told of it. */
export const listOf = (...overrides: Record<string, unknown>[]): FakeAnswer =>
  json(overrides.map(item => product(12, 'mug', item)));

/** A cart as the shop answers, with what is told of it. */
export const cartWith = (overrides: Record<string, unknown>): FakeAnswer =>
  json(cart(overrides));

/** A shop as WooCommerce has it on its first day. Each answer can be broken. */
export const fakeShop = (broken?: Record<string, FakeAnswer>) =>
  FakeShopper.create({
    pages: PAGES,
    broken,
    notFound: { status: 404, text: '<h1>Page not found</h1>' },
  });
