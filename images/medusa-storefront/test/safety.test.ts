// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Browser } from './Browser.ts';
import { FakeMedusa } from './FakeMedusa.ts';
import { Storefront } from './Storefront.ts';

const CHOICE = {
  variant_id: 'variant_m',
  quantity: '1',
  handle: 'linen-shirt',
};

describe('a storefront on the open internet', () => {
  let medusa: FakeMedusa;
  let storefront: Storefront;
  let browser: Browser;

  before(async () => {
    medusa = await FakeMedusa.create();
    storefront = await Storefront.create({ MEDUSA_URL: medusa.url });
  });
  after(async () => {
    await storefront.stop();
    await medusa.close();
  });
  beforeEach(() => {
    browser = new Browser(storefront.url);
  });

  it('shows hostile names as text', async () => {
    await browser.post('/cart/lines', {
      variant_id: 'variant_hostile',
      quantity: '1',
      handle: 'hostile',
    });
    for (const path of ['/', '/products/hostile', '/cart', '/checkout']) {
      const { status, html } = await browser.get(path);
      assert.equal(status, 200, path);
      assert.doesNotMatch(html, /<script|<img src=x|<svg|<b>bold/, path);
      assert.match(html, /&lt;script&gt;alert\(1\)/, path);
      assert.match(html, /Fjord &amp; &lt;Fern&gt;/, path);
    }
  });

  it('loads nothing from elsewhere and allows no script', async () => {
    const page = await browser.get('/');
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /script-src|unsafe-inline/);
    assert.doesNotMatch(
      page.html,
      /elsewhere\.example|<script| style="| on\w+="/,
    );
    assert.match(page.headers.get('cache-control') ?? '', /no-store/);
  });

  it('sets the cart cookie for this site alone, and by https only where the shop has it', async t => {
    const plain = await browser.post('/cart/start');
    const cookie = plain.headers.get('set-cookie') ?? '';
    assert.match(cookie, /^shop_cart=cart_\w+;.*HttpOnly/);
    assert.match(cookie, /SameSite=Lax/);
    assert.doesNotMatch(cookie, /Secure/);

    const secure = await Storefront.create({
      MEDUSA_URL: medusa.url,
      PUBLIC_URL: 'https://shop.example.com',
    });
    t.after(() => secure.stop());
    const page = await new Browser(secure.url).post('/cart/start');
    assert.match(page.headers.get('set-cookie') ?? '', /Secure/);
    assert.ok(page.headers.get('strict-transport-security'));
  });

  it('leads who came by http to the same page by https, where it is told to', async t => {
    const strict = await Storefront.create({
      MEDUSA_URL: medusa.url,
      PUBLIC_URL: 'https://shop.example.com:8443',
      FORCE_HTTPS: 'true',
    });
    t.after(() => strict.stop());
    const come = (path: string, scheme?: string) =>
      fetch(strict.url + path, {
        redirect: 'manual',
        headers: scheme ? { 'x-forwarded-proto': scheme } : {},
      });
    for (const path of ['/products/linen-shirt?colour=b', '//evil.example/']) {
      const answer = await come(path, 'http');
      assert.equal(answer.status, 308);
      assert.equal(
        answer.headers.get('location'),
        `https://shop.example.com:8443${path}`,
      );
    }
    for (const [path, scheme] of [
      ['/', 'https'],
      ['/', undefined],
      ['/health/live', 'http'],
    ]) {
      assert.equal(
        (await come(path!, scheme)).status,
        200,
        `${path} ${scheme}`,
      );
    }
    const page = await fetch(storefront.url, {
      headers: { 'x-forwarded-proto': 'http' },
    });
    assert.equal(page.status, 200, 'a shop without https sends nobody away');
  });

  it('refuses forms from other sites', async () => {
    const carts = medusa.shop.carts.size;
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'not a url' },
    ]) {
      const page = await browser.post('/cart/lines', CHOICE, headers);
      assert.equal(page.status, 403, headers.origin);
    }
    assert.equal(medusa.shop.carts.size, carts);
  });

  it('never lets a cookie or a path lead to another part of the server', async () => {
    browser.cookies.set('shop_cart', 'cart_1/../../admin');
    medusa.requests.length = 0;
    assert.equal((await browser.get('/cart')).status, 200);
    assert.equal((await browser.get('/orders/..%2F..%2Fadmin')).status, 404);
    assert.equal((await browser.get('/products/..%2f..%2fadmin')).status, 404);
    assert.ok(
      medusa.requests.every(line =>
        /^GET \/store\/(products|regions)$/.test(line),
      ),
      medusa.requests.join(),
    );
  });

  it('refuses a form that is too large', async () => {
    const fields = { ...CHOICE, handle: 'x'.repeat(100_000) };
    assert.equal((await browser.post('/cart/lines', fields)).status, 413);
  });

  it('answers with a friendly page for what is not there', async () => {
    for (const path of [
      '/products/nothing',
      '/products/%00',
      '/nowhere',
      '/orders/order_0',
    ]) {
      const page = await browser.get(path);
      assert.equal(page.status, 404, path);
      assert.match(page.html, /data-shop="error" data-status="404"/);
    }
  });

  it('asks to come again for what the server alone can answer', async () => {
    for (const path of [
      '/store/products',
      '/admin/orders',
      '/app',
      '/auth/user/emailpass',
      '/static/shirt.png',
    ]) {
      const answer = await fetch(`${storefront.url}${path}`, {
        method: 'POST',
      });
      assert.equal(answer.status, 503, path);
      assert.equal(answer.headers.get('retry-after'), '5', path);
      assert.equal((await answer.json()).type, 'unavailable', path);
    }
    const { status } = await browser.get('/storeroom');
    assert.equal(status, 404);
  });

  it('says 502 while its server is away, and is live but not ready', async t => {
    medusa.shop.broken = true;
    await new Promise(resolve => setTimeout(resolve, 1100));
    const page = await browser.get('/');
    const ready = await browser.get('/health/ready');
    const live = await browser.get('/health/live');
    medusa.shop.broken = false;
    assert.equal(page.status, 502);
    assert.match(page.html, /We will be right back/);
    assert.equal(ready.status, 503);
    assert.equal(live.status, 200);

    const away = await Storefront.create({ MEDUSA_URL: 'http://127.0.0.1:9' });
    t.after(() => away.stop());
    assert.equal((await new Browser(away.url).get('/')).status, 502);
  });

  it('is not ready with a key that the server does not know', async t => {
    const wrong = await Storefront.create({
      MEDUSA_URL: medusa.url,
      PUBLISHABLE_KEY: 'pk_other',
    });
    t.after(() => wrong.stop());
    const logged = once(wrong.log, 'line');
    const ready = await new Browser(wrong.url).get('/health/ready');
    assert.equal(ready.status, 503);
    assert.match(ready.html, /publishable key/);
    assert.match(String(await logged), /does not answer.*publishable key/);
  });

  it('lets browsers keep the style sheet for ever, and pictures for a day', async () => {
    const path = /href="(\/assets\/[^"]+)"/.exec((await browser.get('/')).html);
    const sheet = await browser.get(path?.[1] ?? '');
    assert.match(sheet.headers.get('cache-control') ?? '', /immutable/);
    const etag = sheet.headers.get('etag') ?? '';
    const again = await browser.get(path?.[1] ?? '', { 'if-none-match': etag });
    assert.equal(again.status, 304);
    const art = await browser.get('/art/%3Cscript%3E.svg');
    assert.equal(art.headers.get('content-type'), 'image/svg+xml');
    assert.doesNotMatch(art.html, /script/);
  });

  it('ends at once when it is told to, but not before it has answered', async t => {
    const own = await Storefront.create({ MEDUSA_URL: medusa.url });
    t.after(() => own.stop());
    const form = request(`${own.url}/cart/start`, {
      method: 'POST',
      headers: { 'content-length': '3', expect: '100-continue' },
    });
    form.flushHeaders();
    // The server has begun with the form, which is still on its way.
    await once(form, 'continue');
    const code = own.stop();
    await once(own.log, 'line');
    form.end('a=b');
    const [response] = await once(form, 'response');
    response.resume();
    assert.equal(response.statusCode, 303);
    assert.equal(await code, 0);
  });
});
