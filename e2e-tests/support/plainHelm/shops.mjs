// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopClient } from '../ShopClient.mjs';
import { secretValue } from '../kube.mjs';
import { placeOrder, publishableKey, signInToAdmin } from '../medusa.mjs';
import { buyFromWooCommerce } from '../wooCommerce.mjs';

const EMAIL = 'shopper@example.com';

/**
 * How one shops in each engine's store without a browser. `sell` places an order and returns what names it; `remembers`
 * resolves where the store still knows that order, and rejects where it does not.
 */
export const shops = {
  medusa: {
    async sell({ baseUrl, namespace, name }) {
      const admin = await openMedusaAdmin({ baseUrl, namespace, name });
      const key = await publishableKey(admin);
      const { id } = await placeOrder({ baseUrl, key, email: EMAIL });
      return id;
    },
    async remembers({ baseUrl, namespace, name }, order) {
      const admin = await openMedusaAdmin({ baseUrl, namespace, name });
      await admin.get(`/admin/orders/${order}`);
    },
  },
  woocommerce: {
    async sell({ baseUrl }) {
      const { order_id: id, order_key: key } = await buyFromWooCommerce({
        baseUrl,
        email: EMAIL,
      });
      return { id, key };
    },
    async remembers({ baseUrl }, { id, key }) {
      const query = new URLSearchParams({ key, billing_email: EMAIL });
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
