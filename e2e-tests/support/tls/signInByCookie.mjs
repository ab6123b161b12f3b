// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';

const JSON_BODY = { 'Content-Type': 'application/json' };
const FORM_BODY = { 'Content-Type': 'application/x-www-form-urlencoded' };

/**
 * How a browser signs in to each engine's admin. Each resolves to the Set-Cookie line of the session, after a page that
 * only who is signed in may see has been seen.
 *
 * @type {Record<string, (options: {client: import('./TlsClient.mjs').TlsClient, username: string, password: string}) => Promise<string>>}
 */
export const signInByCookie = {
  async medusa({ client, username, password }) {
    const account = await client.send('POST', '/auth/user/emailpass', {
      headers: JSON_BODY,
      body: JSON.stringify({ email: username, password }),
    });
    assert.equal(account.status, 200, account.text);
    const { token } = JSON.parse(account.text);
    const session = await client.send('POST', '/auth/session', {
      headers: { ...JSON_BODY, Authorization: `Bearer ${token}` },
      body: '{}',
    });
    assert.equal(session.status, 200, session.text);
    const me = await client.send('GET', '/admin/users/me');
    assert.equal(me.status, 200, me.text);
    return client.cookies.get('connect.sid');
  },

  async woocommerce({ client, username, password }) {
    await client.send('GET', '/wp-login.php');
    const login = await client.send('POST', '/wp-login.php', {
      headers: FORM_BODY,
      body: new URLSearchParams({
        log: username,
        pwd: password,
        testcookie: '1',
      }).toString(),
    });
    assert.equal(login.status, 302, login.text.slice(0, 500));
    const admin = await client.send('GET', '/wp-admin/profile.php');
    assert.equal(admin.status, 200, admin.headers.location);
    const [, session] = [...client.cookies].find(([name]) =>
      name.startsWith('wordpress_sec_'),
    );
    return session;
  },
};
