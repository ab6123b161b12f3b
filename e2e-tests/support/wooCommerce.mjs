// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopClient } from './ShopClient.mjs';
import { SHOPPER } from './shopper.mjs';

const API = '/wp-json/wc/store/v1';

/**
 * Walks through a WooCommerce shop and buys one product through its Store API, as the pages of its cart and checkout do:
 * front page, product, cart, address, cash on delivery.
 *
 * @param {{baseUrl: string, email: string}} options
 * @returns what the checkout answers: order_id, order_key, status …
 */
export async function buyFromWooCommerce({ baseUrl, email }) {
  const shop = ShopClient.create(baseUrl);
  const headers = {};
  const ask = async (method, path, body) => {
    const answer = await shop.send(method, `${API}${path}`, { body, headers });
    if (answer.status > 299) {
      const text = answer.text.slice(0, 500);
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    }
    const token = answer.headers['cart-token'];
    if (token) {
      headers['Cart-Token'] = token;
    }
    return JSON.parse(answer.text);
  };
  const open = async path => {
    const { status } = await shop.send('GET', path);
    if (status !== 200) {
      throw new Error(`GET ${path}: ${status}`);
    }
  };

  await open('/');
  const products = await ask(
    'GET',
    '/products?type=simple&stock_status=instock&per_page=12',
  );
  const product = products[Math.floor(Math.random() * products.length)];
  await open(new URL(product.permalink).pathname);
  await ask('GET', '/cart');
  await ask('POST', '/cart/add-item', { id: product.id, quantity: 1 });
  const { shipping_address: preset } = await ask('GET', '/cart');
  const address = {
    first_name: SHOPPER.firstName,
    last_name: SHOPPER.lastName,
    address_1: SHOPPER.street,
    city: SHOPPER.city,
    postcode: SHOPPER.postcode,
    country: preset.country,
    state: preset.state,
  };
  const billing = { ...address, email, phone: '' };
  await ask('POST', '/cart/update-customer', {
    billing_address: billing,
    shipping_address: address,
  });
  return ask('POST', '/checkout', {
    billing_address: billing,
    shipping_address: address,
    payment_method: 'cod',
  });
}
