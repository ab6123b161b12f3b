// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopClient } from './ShopClient.mjs';

/**
 * WordPress' REST API as its own admin uses it: signed in by cookie, with the nonce that goes with it.
 *
 * @param {{baseUrl: string, username: string, password: string}} options
 */
export async function signInToWordPress({ baseUrl, username, password }) {
  const shop = ShopClient.create(baseUrl);
  const signedIn = await shop.send('POST', '/wp-login.php', {
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Cookie: 'wordpress_test_cookie=WP%20Cookie%20check',
    },
    form: { log: username, pwd: password, testcookie: '1' },
  });
  if (signedIn.status !== 302) {
    throw new Error(`POST /wp-login.php: ${signedIn.status} not signed in`);
  }
  const cookie = signedIn.headers['set-cookie']
    .map(line => line.split(';')[0])
    .join('; ');
  const { text: nonce } = await shop.send(
    'GET',
    '/wp-admin/admin-ajax.php?action=rest-nonce',
    { headers: { Cookie: cookie } },
  );
  const headers = { Cookie: cookie, 'X-WP-Nonce': nonce };
  return {
    get: path => shop.json('GET', `/wp-json${path}`, { headers }),
    put: (path, body) => shop.json('PUT', `/wp-json${path}`, { headers, body }),
  };
}
