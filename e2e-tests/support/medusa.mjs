// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopClient } from './ShopClient.mjs';

/**
 * Medusa's admin API, signed in with the credentials that the portal showed.
 *
 * @param {{baseUrl: string, username: string, password: string}} options
 */
export async function signInToAdmin({ baseUrl, username, password }) {
  const shop = ShopClient.create(baseUrl);
  const { token } = await shop.json('POST', '/auth/user/emailpass', {
    body: { email: username, password },
  });
  const headers = { Authorization: `Bearer ${token}` };
  return {
    get: path => shop.json('GET', path, { headers }),
    post: (path, body = {}) => shop.json('POST', path, { headers, body }),
    delete: path => shop.json('DELETE', path, { headers }),
  };
}

/** The key that a storefront sends with each request. */
export async function publishableKey(admin) {
  const { api_keys: keys } = await admin.get(
    '/admin/api-keys?type=publishable',
  );
  return keys.find(key => !key.revoked_at).token;
}

/**
 * Buys one product through Medusa's store API, as any storefront would.
 *
 * @param {{baseUrl: string, key: string, email: string}} options
 * @returns the order
 */
export async function placeOrder({ baseUrl, key, email }) {
  const shop = ShopClient.create(baseUrl);
  const headers = { 'x-publishable-api-key': key };
  const get = path => shop.json('GET', path, { headers });
  const post = (path, body = {}) => shop.json('POST', path, { headers, body });

  const { regions } = await get('/store/regions');
  const region = regions[0];
  const { products } = await get(
    `/store/products?region_id=${region.id}&limit=1`,
  );
  const { cart } = await post('/store/carts', { region_id: region.id, email });
  await post(`/store/carts/${cart.id}/line-items`, {
    variant_id: products[0].variants[0].id,
    quantity: 2,
  });
  await post(`/store/carts/${cart.id}`, {
    shipping_address: {
      first_name: 'Ada',
      last_name: 'Shopper',
      address_1: '1 Market Street',
      city: 'Springfield',
      postal_code: '12345',
      country_code: region.countries[0].iso_2,
    },
  });
  const { shipping_options: options } = await get(
    `/store/shipping-options?cart_id=${cart.id}`,
  );
  await post(`/store/carts/${cart.id}/shipping-methods`, {
    option_id: options[0].id,
  });
  const { payment_collection: payments } = await post(
    '/store/payment-collections',
    { cart_id: cart.id },
  );
  await post(`/store/payment-collections/${payments.id}/payment-sessions`, {
    provider_id: 'pp_system_default',
  });
  const { order } = await post(`/store/carts/${cart.id}/complete`);
  return order;
}

/** Captures an order's payment and returns its status afterwards. */
export async function captureOrder({ admin, orderId }) {
  const path = `/admin/orders/${orderId}?fields=payment_status,*payment_collections.payments`;
  const { order } = await admin.get(path);
  const [payment] = order.payment_collections[0].payments;
  await admin.post(`/admin/payments/${payment.id}/capture`);
  const { order: captured } = await admin.get(path);
  return captured.payment_status;
}
