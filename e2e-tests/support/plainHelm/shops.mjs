// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { ShopClient } from '../ShopClient.mjs';
import { kubectl, secretValue } from '../kube.mjs';
import { placeOrder, publishableKey, signInToAdmin } from '../medusa.mjs';
import { buyFromWooCommerce } from '../wooCommerce.mjs';

/** Each shopper is somebody else: an engine may refuse two carts at once in which the same new customer appears. */
const newEmail = () => `shopper-${randomBytes(4).toString('hex')}@example.com`;

/**
 * How one shops in each engine's store without a browser. `sell` places an order and returns what names it; `remembers`
 * resolves where the store still knows that order, and rejects where it does not. `stall` keeps the database from taking
 * orders for seconds, as a disk does that others keep busy. `doors`: see PlainRelease.
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
    // From the first order on that waits for it: each reserves its stock.
    async stall(store, seconds) {
      await inDatabase(
        store,
        'psql --quiet --username="$POSTGRES_USER" "$POSTGRES_DB"',
        `DO $$ BEGIN
           LOCK TABLE reservation_item IN ACCESS EXCLUSIVE MODE;
           WHILE NOT EXISTS (SELECT FROM pg_locks WHERE NOT granted) LOOP
             PERFORM pg_sleep(0.1);
           END LOOP;
           PERFORM pg_sleep(${seconds});
         END $$`,
      );
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
    async stall(store, seconds) {
      await inDatabase(
        store,
        'MYSQL_PWD="$MYSQL_ROOT_PASSWORD" mysql --user=root',
        `FLUSH TABLES WITH READ LOCK; SELECT SLEEP(${seconds});`,
      );
    },
  },
};

async function inDatabase({ name, namespace }, client, statements) {
  await kubectl(
    `--namespace=${namespace}`,
    'exec',
    `${name}-db-0`,
    '--',
    'sh',
    '-c',
    `echo '${statements}' | ${client}`,
  );
}

async function openMedusaAdmin({ baseUrl, namespace, name }) {
  const secret = key =>
    secretValue({ namespace, name: `${name}-secrets`, key });
  return signInToAdmin({
    baseUrl,
    username: await secret('admin-email'),
    password: await secret('admin-password'),
  });
}
