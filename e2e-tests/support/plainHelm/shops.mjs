// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { ShopClient } from '../ShopClient.mjs';
import { secretValue } from '../kube.mjs';
import { placeOrder, publishableKey, signInToAdmin } from '../medusa.mjs';
import { buyFromWooCommerce } from '../wooCommerce.mjs';

/** Each shopper is somebody else: an engine may refuse two carts at once in which the same new customer appears. */
const newEmail = () => `shopper-${randomBytes(4).toString('hex')}@example.com`;

/**
 * How one shops in each engine's store without a browser. `sell` places an order and returns what names it; `remembers`
 * resolves where the store still knows that order, and rejects where it does not. `doors`: see PlainRelease.
 */
export const shops = {
  medusa: {
    doors: [
      { path: '/', status: 200 },
      // Without a key; the storefront would answer 503 for a server that is away.
      { path: '/store/regions', status: 400 },
    ],
    async sell({ baseUrl, namespace, name }) {
      const admin = await openMedusaAdmin({ baseUrl, namespace, name });
      const key = await publishableKey(admin);
      const { id } = await placeOrder({ baseUrl, key, email: newEmail() });
      return id;
    },
    async remembers({ baseUrl, namespace, name }, order) {
      const admin = await openMedusaAdmin({ baseUrl, namespace, name });
      await admin.get(`/admin/orders/${order}`);
    },
  },
  woocommerce: {
    doors: [{ path: '/', status: 200 }],
    async sell({ baseUrl }) {
      const email = newEmail();
      const { order_id: id, order_key: key } = await buyFromWooCommerce({
        baseUrl,
        email,
      });
      return { id, key, email };
    },
    async remembers({ baseUrl }, { id, key, email }) {
      const query = new URLSearchParams({ key, billing_email: email });
      await ShopClient.create(baseUrl).json(
        'GET',
        `/wp-json/wc/store/v1/order/${id}?${query}`,
      );
    },
  },
};

async function openMedusaAdmin({ baseUrl, namespace, name }) {
  const secret = key =>
    secretValue({ namespace, name: `${name}-secrets`, key });
  return signInToAdmin({
    baseUrl,
    username: await secret('admin-email'),
    password: await secret('admin-password'),
  });
}
