// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { attribute, Browser } from './Browser.ts';
import { FakeMedusa } from './FakeMedusa.ts';
import { Storefront } from './Storefront.ts';

const ADDRESS = {
  email: 'ada@example.com',
  first_name: 'Ada',
  last_name: 'Lovelace',
  address_1: 'Unter den Linden 1',
  address_2: '',
  postal_code: '10117',
  city: 'Berlin',
  province: '',
  country_code: 'de',
  phone: '',
};

describe('a visitor who shops', () => {
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

  const fillCart = async (variant = 'variant_m', quantity = '2') =>
    browser.post('/cart/lines', {
      variant_id: variant,
      quantity,
      handle: 'linen-shirt',
    });
  const reachPayment = async () => {
    await fillCart();
    await browser.post('/checkout/contact', ADDRESS);
    await browser.post('/checkout/delivery', {
      shipping_option_id: 'so_standard',
    });
  };
  const order = () =>
    browser.post('/checkout/order', {
      payment_provider_id: 'pp_system_default',
    });

  it('walks from the first page to the confirmation of an order', async () => {
    const home = await browser.get('/');
    assert.equal(home.status, 200);
    const path = attribute(home.html, 'data-handle="linen-shirt"', 'href');
    assert.equal(path, '/products/linen-shirt');

    const product = await browser.get(path);
    assert.match(product.html, /data-testid="add-to-cart-form"/);
    assert.equal(
      attribute(product.html, 'data-variant-id="variant_s"', 'data-available'),
      'false',
    );

    const added = await fillCart();
    assert.deepEqual([added.status, added.location], [303, '/cart']);
    const cart = await browser.get('/cart');
    assert.equal(
      attribute(cart.html, 'data-testid="cart-line"', 'data-quantity'),
      '2',
    );
    assert.equal(
      attribute(cart.html, 'data-testid="cart-total"', 'data-amount'),
      '118',
    );

    assert.match(
      (await browser.get('/checkout')).html,
      /data-testid="contact-form"/,
    );
    const contact = await browser.post('/checkout/contact', ADDRESS);
    assert.deepEqual(
      [contact.status, contact.location],
      [303, '/checkout/delivery'],
    );
    const delivery = await browser.get('/checkout/delivery');
    assert.equal(
      attribute(delivery.html, 'data-testid="shipping-option"', 'value'),
      'so_standard',
      'the cheapest comes first',
    );
    const chosen = await browser.post('/checkout/delivery', {
      shipping_option_id: 'so_express',
    });
    assert.deepEqual(
      [chosen.status, chosen.location],
      [303, '/checkout/payment'],
    );
    const payment = await browser.get('/checkout/payment');
    assert.match(payment.html, /Place the order for €130\.00/);
    assert.match(payment.html, /Unter den Linden 1/);

    const placed = await order();
    assert.equal(placed.status, 303);
    const confirmation = await browser.get(placed.location ?? '');
    assert.match(
      attribute(confirmation.html, 'data-shop="order"', 'data-order-number') ??
        '',
      /^\d+$/,
    );
    assert.match(confirmation.html, /ada@example\.com/);
    assert.match((await browser.get('/cart')).html, /data-empty="true"/);

    const stranger = await new Browser(storefront.url).get(
      placed.location ?? '',
    );
    assert.equal(stranger.status, 200);
    assert.doesNotMatch(stranger.html, /ada@example\.com|Unter den Linden/);
  });

  it('places one order however often the button is pressed', async t => {
    await reachPayment();
    const before = medusa.shop.orders.size;
    const cookie = browser.cookies.get('shop_cart') ?? '';
    // The other replica of the storefront gets every second press.
    const replica = await Storefront.create({ MEDUSA_URL: medusa.url });
    t.after(() => replica.stop());
    // A fresh process is slow at first; the presses are to overlap.
    await new Browser(replica.url).get('/');
    const presses = [storefront, replica, storefront, replica].map(
      ({ url }) => {
        const visitor = new Browser(url);
        visitor.cookies.set('shop_cart', cookie);
        return visitor.post('/checkout/order', {
          payment_provider_id: 'pp_system_default',
        });
      },
    );
    const pages = await Promise.all(presses);
    pages.push(await order());
    const [first] = pages;
    assert.match(first?.location ?? '', /^\/orders\/order_/);
    for (const page of pages) assert.equal(page.location, first?.location);
    assert.equal(medusa.shop.orders.size, before + 1);
  });

  it('starts a new cart when the old one has vanished or was ordered', async () => {
    browser.cookies.set('shop_cart', 'cart_gone');
    assert.match((await browser.get('/cart')).html, /data-empty="true"/);
    await reachPayment();
    const ordered = browser.cookies.get('shop_cart') ?? '';
    await order();
    browser.cookies.set('shop_cart', ordered);
    assert.equal((await fillCart()).status, 303);
    assert.notEqual(browser.cookies.get('shop_cart'), ordered);
  });

  it('says beside the quantity that there is not enough', async () => {
    const page = await fillCart('variant_m', '4');
    assert.equal(page.status, 409);
    assert.match(page.html, /data-error="quantity"/);
    assert.match(page.html, /data-shop="product"/);

    await fillCart('variant_m', '1');
    const cart = await browser.get('/cart');
    const line = attribute(
      cart.html,
      'data-testid="cart-line"',
      'data-line-id',
    );
    const changed = await browser.post(`/cart/lines/${line}`, {
      quantity: '4',
    });
    assert.equal(changed.status, 409);
    assert.match(changed.html, new RegExp(`data-error="quantity-${line}"`));
  });

  it('changes and removes lines', async () => {
    await fillCart('variant_l', '1');
    const html = (await browser.get('/cart')).html;
    const line = attribute(html, 'data-testid="cart-line"', 'data-line-id');
    await browser.post(`/cart/lines/${line}`, { quantity: '7' });
    const changed = await browser.get('/cart');
    assert.equal(
      attribute(changed.html, 'data-testid="cart-line"', 'data-quantity'),
      '7',
    );
    for (const quantity of ['0', '-1', '1e3', '', '100']) {
      const refused = await browser.post(`/cart/lines/${line}`, { quantity });
      assert.equal(refused.status, 422, `quantity "${quantity}"`);
    }
    await browser.post(`/cart/lines/${line}/remove`);
    assert.match((await browser.get('/cart')).html, /data-empty="true"/);
  });

  it('says beside each field what is wrong with the address, and keeps the rest', async () => {
    await fillCart();
    const page = await browser.post('/checkout/contact', {
      ...ADDRESS,
      email: 'nonsense',
      city: '',
      country_code: 'us',
    });
    assert.equal(page.status, 422);
    for (const field of ['email', 'city', 'country_code']) {
      assert.match(page.html, new RegExp(`data-error="${field}"`));
    }
    assert.doesNotMatch(page.html, /data-error="last_name"/);
    assert.match(page.html, /value="Lovelace"/);
  });

  it('leads to the step that is missing', async () => {
    assert.equal((await browser.get('/checkout')).location, '/cart');
    await fillCart();
    assert.equal(
      (await browser.get('/checkout/payment')).location,
      '/checkout',
    );
    await browser.post('/checkout/contact', ADDRESS);
    assert.equal(
      (await browser.get('/checkout/payment')).location,
      '/checkout/delivery',
    );
    assert.equal((await order()).location, '/checkout/delivery');
  });

  it('says what sold out while the address was filled in, and orders nothing', async () => {
    await reachPayment();
    const shirt = medusa.shop.products[0]?.variants[1];
    assert.ok(shirt);
    const orders = medusa.shop.orders.size;
    shirt.stock = 1;
    const page = await order();
    shirt.stock = 3;
    assert.equal(page.status, 409);
    assert.match(page.html, /data-error="order"/);
    assert.equal(medusa.shop.orders.size, orders);
  });

  it('makes a cart in a shop that has no products yet', async () => {
    const products = medusa.shop.products.splice(0);
    const home = await browser.get('/');
    const started = await browser.post('/cart/start');
    medusa.shop.products.push(...products);
    assert.match(home.html, /data-shop="empty"/);
    assert.deepEqual([started.status, started.location], [303, '/cart']);
    assert.match((await browser.get('/cart')).html, /data-cart-id="cart_/);
  });
});
