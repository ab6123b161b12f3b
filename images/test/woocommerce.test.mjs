// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { Shop } from './support/Shop.mjs';
import { freePort } from '../../dev/portal/freePort.mjs';
import { TestNamespace } from './support/TestNamespace.mjs';
import { Visitor } from './support/Visitor.mjs';
import { cannotRun } from './support/images.mjs';

const HOSTILE = `a,b'c"d\\e \${f} $(id) {g} \`h\` ü€ %i &<j>`;
/** Set-up takes about two seconds where nothing else runs, and much longer where much does. */
const MOMENTS = Array.from({ length: 10 }, () => randomInt(50, 3000) / 1000);

describe(
  'the WooCommerce image',
  { skip: cannotRun('woocommerce', 'mysql') },
  () => {
    let namespace;
    let shop;
    let other;

    before(async () => {
      namespace = await TestNamespace.create();
      [shop, other] = await Promise.all([
        Shop.create({
          namespace,
          name: 'shop',
          wish: { ADMIN_PASSWORD: HOSTILE, SHOP_NAME: `Ada's "Shop" & Sons` },
        }),
        Shop.create({ namespace, name: 'other' }),
      ]);
      await shop.serve();
    });

    after(() => namespace?.delete());

    test('until set-up has finished nothing but health is served', async () => {
      const visitor = new Visitor({ url: shop.url });
      for (const path of [
        '/',
        '/wp-login.php',
        '/wp-admin/install.php',
        '/wp-admin/setup-config.php',
        '/wp-json/wc/store/v1/products',
        '/wp-includes/css/dist/block-library/style.min.css',
        '/health/ready',
        '/health/ready/../../wp-login.php',
        '//wp-login.php',
      ]) {
        const { status } = await visitor.get(path);
        assert.equal(status, 503, `${path} answered ${status}`);
      }
      for (const path of ['/health/live', '/health/startup']) {
        assert.equal((await visitor.get(path)).status, 200, path);
      }
    });

    test('set-up that is killed at ten moments makes the same shop as one that is not', async () => {
      const { ok, log } = await shop.setUp({
        script: `${MOMENTS.map(
          seconds => `timeout --signal=KILL ${seconds} setup`,
        ).join('; ')}; setup && setup`,
      });
      assert.ok(ok, `killed after ${MOMENTS.join(', ')} s\n${log}`);
      assert.match(log, /complete already\s*$/);
      const undisturbed = await other.setUp();
      assert.ok(undisturbed.ok, undisturbed.log);
      assert.deepEqual(await shop.fingerprint(), await other.fingerprint());
    });

    test('two set-ups at the same time do no harm', async () => {
      const before = await other.fingerprint();
      const { ok, log } = await other.setUp({
        script: 'setup & first=$!; setup && wait "$first"',
      });
      assert.ok(ok, log);
      assert.deepEqual(await other.fingerprint(), before);
    });

    test('the gate opens once the shop is complete', async () => {
      const visitor = new Visitor({ url: shop.url });
      const ready = await visitor.get('/health/ready');
      assert.equal(ready.status, 200, await ready.text());
      const page = await visitor.get('/');
      assert.equal(page.status, 200);
      assert.match(await page.text(), /Stoneware mug/);
    });

    test('addresses of products, pages and pictures lead to them without .htaccess', async () => {
      const visitor = new Visitor({ url: shop.url });
      const picture = '/wp-content/uploads/sample/mug-sage-300x300.webp';
      for (const path of [
        '/product/mug-sage/',
        '/cart/',
        '/my-account/',
        picture,
      ]) {
        const { status } = await visitor.get(path);
        assert.equal(status, 200, `${path} answered ${status}`);
      }
      const missing = await visitor.get('/no-such-page/');
      assert.equal(missing.status, 404);
    });

    test('what somebody puts among the uploads is shown, and never run', async () => {
      const uploads = '/var/www/html/wp-content/uploads/2026';
      const names = [
        'a.php',
        'b.PHP',
        'c.phtml',
        'd.phar',
        'e.php.txt',
        'f.png',
      ];
      await namespace.run(
        'shop-app',
        'sh',
        '-c',
        `mkdir ${uploads} && for name in ${names.join(
          ' ',
        )}; do echo '<?php echo 6 * 7;' >${uploads}/$name; done`,
      );
      const visitor = new Visitor({ url: shop.url });
      const answers = {};
      for (const name of [...names, 'a.php/f.png']) {
        const answer = await visitor.get(`/wp-content/uploads/2026/${name}`);
        assert.doesNotMatch(await answer.text(), /42/, name);
        answers[name] = answer.status;
      }
      assert.deepEqual(answers, {
        'a.php': 403,
        'b.PHP': 403,
        'c.phtml': 403,
        'd.phar': 403,
        'e.php.txt': 200,
        'f.png': 200,
        'a.php/f.png': 403,
      });
    });

    test('a shopper buys with cash on delivery, and sees the order', async () => {
      const visitor = new Visitor({ url: shop.url });
      const order = await visitor.buy();
      assert.equal(order.status, 'processing');
      assert.equal(order.payment_method, 'cod');
      const thanks = new URL(order.payment_result.redirect_url);
      const page = await visitor.get(`${thanks.pathname}${thanks.search}`);
      assert.equal(page.status, 200);
      assert.deepEqual(
        await shop.database.query('SELECT id, status FROM wp_wc_orders'),
        [`${order.order_id}\twc-processing`],
        'the order is not in the tables for orders',
      );
    });

    test('the owner signs in with a password of awkward characters, and changes nothing for shoppers by it', async () => {
      const settings = () =>
        shop.database.query(
          `SELECT option_name, SHA2(option_value, 256) FROM wp_options
           WHERE option_name IN ('permalink_structure', 'rewrite_rules', 'show_on_front', 'page_on_front', 'woocommerce_coming_soon',
             'woocommerce_newly_installed', 'woocommerce_custom_orders_table_enabled', 'woocommerce_cod_settings',
             'woocommerce_shop_page_id', 'woocommerce_cart_page_id', 'woocommerce_checkout_page_id', 'active_plugins', 'stylesheet')
           ORDER BY option_name`,
        );
      const before = await settings();
      assert.equal(before.length, 13);
      const owner = new Visitor({ url: shop.url });
      const signedIn = await owner.signIn({ user: 'owner', password: HOSTILE });
      assert.equal(signedIn.status, 302, await signedIn.text());
      assert.equal(signedIn.headers.get('location'), `${shop.url}/wp-admin/`);
      for (const path of [
        '/wp-admin/',
        '/wp-admin/admin.php?page=wc-admin',
        '/wp-admin/admin.php?page=wc-orders',
        '/wp-admin/admin.php?page=wc-settings&tab=checkout',
      ]) {
        const page = await openAtHome(owner, path, shop.url);
        assert.match(
          page.headers.get('content-security-policy'),
          /default-src 'self'/,
        );
      }
      assert.deepEqual(await settings(), before);
    });

    test('no page makes the browser call another host', async () => {
      const visitor = new Visitor({ url: shop.url });
      for (const path of [
        '/',
        '/product/mug-sage/',
        '/cart/',
        '/my-account/',
      ]) {
        await openAtHome(visitor, path, shop.url);
      }
    });

    test('the shop itself calls no other host, and does not wait for one', async () => {
      const started = Date.now();
      const answer = await namespace.run(
        'shop-app',
        'wp',
        'eval',
        'foreach (["https://api.wordpress.org/", home_url("/")] as $url) echo is_wp_error(wp_remote_get($url)) ? "refused " : "sent ";',
      );
      assert.match(answer, /refused refused/);
      assert.ok(Date.now() - started < 60_000);
    });

    test('what is due is run by a command of its own', async () => {
      const log = await namespace.run('shop-app', 'cron');
      assert.equal(log.trim(), '');
    });

    test('a database of an earlier WordPress is brought up with what is due', async () => {
      const version = () =>
        shop.database.query(
          "SELECT option_value FROM wp_options WHERE option_name = 'db_version'",
        );
      const before = await version();
      await shop.database.query(
        "UPDATE wp_options SET option_value = option_value - 1 WHERE option_name = 'db_version'",
      );
      assert.notDeepEqual(await version(), before);
      assert.equal((await namespace.run('shop-app', 'cron')).trim(), '');
      assert.deepEqual(await version(), before);
    });

    test('what is due waits, without a failure, for a database that is not there yet', async () => {
      const cron = (...environment) =>
        namespace.run('shop-app', 'env', ...environment, 'cron');
      assert.match(
        await cron('DATABASE_HOST=nowhere'),
        /^cron: nothing done, the database does not answer: .*\n$/,
      );
      await assert.rejects(cron('DATABASE_PASSWORD=wrong'), /Access denied/);
    });

    test('an owner who has changed the password keeps it, and one whose Secret is rotated gets the new one', async () => {
      await other.database.query(
        "UPDATE wp_users SET user_pass = 'of the owner' WHERE user_login = 'owner'",
      );
      const password = () =>
        other.database.query(
          "SELECT user_pass FROM wp_users WHERE user_login = 'owner'",
        );
      const again = await other.setUp();
      assert.ok(again.ok, again.log);
      assert.deepEqual(await password(), ['of the owner']);
      const rotated = await other.setUp({
        wish: { ADMIN_PASSWORD: 'rotated' },
      });
      assert.ok(rotated.ok, rotated.log);
      assert.match((await password())[0], /^\$wp\$/);
    });

    test('a database of an earlier version is brought up, even when an earlier try was killed over it', async () => {
      await other.database.query(
        `UPDATE wp_options SET option_value = '10.4.0' WHERE option_name IN ('woocommerce_version', 'woocommerce_db_version');
         INSERT INTO wp_options (option_name, option_value) VALUES ('_transient_wc_installing', 'yes'),
           ('_transient_timeout_wc_installing', UNIX_TIMESTAMP() + 600)`,
      );
      const { ok, log } = await other.setUp({
        wish: { ADMIN_PASSWORD: 'rotated' },
      });
      assert.ok(ok, log);
      assert.deepEqual(
        await other.database.query(
          "SELECT option_value FROM wp_options WHERE option_name LIKE 'woocommerce%version' AND option_name REGEXP '^woocommerce_(db_)?version$'",
        ),
        ['10.5.0', '10.5.0'],
      );
    });

    test("what is the store's own has nothing in common with another store", async () => {
      const own = ({ database }) =>
        Promise.all([
          database.query('SELECT user_pass FROM wp_users'),
          database.query(
            `SELECT option_value FROM wp_options WHERE option_name IN ('woocommerce_store_id', 'woocommerce_share_key',
             'woocommerce_maxmind_geolocation_settings')`,
          ),
          database.query('SELECT @@server_uuid'),
        ]);
      const [one, two] = [await own(shop), await own(other)];
      assert.equal(one.flat().length, 5);
      assert.deepEqual(
        one.flat().filter(value => two.flat().includes(value)),
        [],
      );
      const [drawn, drawnElsewhere] = [
        await randomWords(shop),
        await randomWords(other),
      ];
      assert.deepEqual(
        drawn.filter(word => drawnElsewhere.includes(word)),
        [],
      );
    });

    test('a shop that lacks a table is not called complete', async () => {
      await other.database.query('DROP TABLE wp_wc_orders_meta');
      const { ok, log } = await other.setUp({
        wish: { ADMIN_PASSWORD: 'rotated' },
      });
      assert.equal(ok, false);
      assert.match(log, /1 of \d+ tables are missing, wp_wc_orders_meta/);
    });

    test('a database that holds something else is left alone', async () => {
      await other.database.query(
        'DROP TABLE storekeeper_setup; DROP TABLE wp_wc_orders',
      );
      const { ok, log } = await other.setUp();
      assert.equal(ok, false);
      assert.match(log, /that set-up did not make/);
      assert.deepEqual(
        await other.database.query('SELECT COUNT(*) FROM wp_users'),
        ['1'],
      );
    });

    test('behind an ingress that ends TLS the shop is one over HTTPS', async () => {
      const port = await freePort();
      const url = `https://127.0.0.1:${port}`;
      await shop.serve({
        name: 'shop-tls',
        url,
        port,
        env: { FORCE_HTTPS: 'true' },
      });
      const owner = new Visitor({
        url: `http://127.0.0.1:${port}`,
        headers: { 'X-Forwarded-Proto': 'https' },
      });
      const health = await owner.get('/health/ready');
      assert.equal(health.status, 200);
      const plain = new Visitor({
        url: owner.url,
        headers: { 'X-Forwarded-Proto': 'http' },
      });
      const sentOn = await plain.get('/cart/?a=%20b');
      assert.equal(sentOn.status, 308);
      assert.equal(sentOn.headers.get('location'), `${url}/cart/?a=%20b`);
      assert.equal((await plain.get('/health/ready')).status, 200);
      const page = await owner.get('/cart/');
      assert.equal(page.status, 200);
      assert.doesNotMatch(await page.text(), /http:\/\/127/);
      const signedIn = await owner.signIn({ user: 'owner', password: HOSTILE });
      assert.equal(signedIn.headers.get('location'), `${url}/wp-admin/`);
      const cookie = signedIn.headers
        .getSetCookie()
        .find(value => value.startsWith('wordpress_sec_'));
      assert.match(cookie, /; secure/i);
      assert.equal((await owner.get('/wp-admin/')).status, 200);
    });

    test('where TLS ends before the ingress controller, the owner signs in all the same', async () => {
      const port = await freePort();
      const url = `https://127.0.0.1:${port}`;
      await shop.serve({
        name: 'shop-offloaded',
        url,
        port,
        env: { ASSUME_HTTPS: 'true' },
      });
      const owner = new Visitor({
        url: `http://127.0.0.1:${port}`,
        headers: { 'X-Forwarded-Proto': 'http' },
      });
      assert.equal((await owner.get('/health/ready')).status, 200);
      const signedIn = await owner.signIn({ user: 'owner', password: HOSTILE });
      assert.equal(signedIn.headers.get('location'), `${url}/wp-admin/`);
      assert.equal((await owner.get('/wp-admin/')).status, 200);
    });

    test('nothing of all this made PHP warn, and no log tells a secret', async () => {
      const log = await namespace.log('shop-app');
      assert.doesNotMatch(log, /PHP (Warning|Notice|Deprecated|Fatal|Parse)/);
      assert.doesNotMatch(log, /key=wc_order_/);
      for (const secret of [
        shop.database.password,
        shop.environment.WORDPRESS_SALT,
        HOSTILE,
      ]) {
        assert.ok(!log.includes(secret));
      }
    });
  },
);

/** Opens a page that has to be there, and has to ask no other host for anything. */
async function openAtHome(visitor, path, url) {
  const page = await visitor.get(path);
  assert.equal(page.status, 200, path);
  assert.deepEqual(foreign(await page.text(), url), [], path);
  return page;
}

/** Addresses of other hosts that a page makes a browser load, or prepares it to. */
function foreign(html, url) {
  const loaded = [
    ...html.matchAll(
      /<(?:script|img|iframe|source)\b[^>]*?\ssrc=["']([^"']+)/gi,
    ),
    ...html.matchAll(/<link\b[^>]*?\shref=["']([^"']+)["'][^>]*>/gi),
  ]
    // A link that says where to find more is not loaded.
    .filter(
      ([tag]) =>
        !/rel=["']?(canonical|alternate|shortlink|EditURI|https:\/\/api\.w\.org|profile|next|prev)/i.test(
          tag,
        ),
    )
    .map(([, address]) => new URL(address, url));
  return loaded
    .filter(
      address => address.protocol.startsWith('http') && address.origin !== url,
    )
    .map(String);
}

/** Words in the shop's settings and accounts that look drawn at random: long, of both cases and digits, or UUIDs. */
async function randomWords({ database }) {
  const rows = await database.query(
    `SELECT option_value FROM wp_options WHERE option_name NOT LIKE '%transient%'
     UNION ALL SELECT meta_value FROM wp_usermeta UNION ALL SELECT user_pass FROM wp_users`,
  );
  const words = rows
    .join('\n')
    .match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9]{20,}/g);
  return words.filter(
    word =>
      word.includes('-') ||
      (/[0-9]/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word)),
  );
}
