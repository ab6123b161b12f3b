// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ConfigReader } from '@backstage/config';
import { aStore } from '@storekeeper/backstage-plugin-stores-node/testUtils';
import {
  ADD,
  ADDRESS,
  CART,
  cartWith,
  CLEAR,
  CONTENT,
  fakeShop,
  LIST,
  listOf,
} from '../testing/fakeShop';
import { readWooCommerceConfig } from '../WooCommerceConfig';
import { WooCommerceEngine } from '../WooCommerceEngine';

const engine = WooCommerceEngine.create({
  config: readWooCommerceConfig(new ConfigReader({})),
});

const bodyOf = (shop: ReturnType<typeof fakeShop>, request: string) =>
  JSON.parse(shop.sent.find(sent => sent.request === request)?.body ?? '{}');

describe('the shopper', () => {
  it('goes to the last click before an order, puts everything back and drafts none', async () => {
    const shop = fakeShop();
    await engine.shop(shop, aStore(), 'sale');
    expect(shop.steps).toEqual(
      [
        'storefront',
        'product',
        'cart',
        'checkout',
        'delivery',
        'payment',
        'leave',
      ].map(id => ({ id, ok: true })),
    );
    expect(shop.requests[0]).toBe('GET /');
    expect(shop.requests.at(-1)).toBe(CLEAR);
    // To ask the API for the checkout, or to open it with a full cart, makes a draft of an order.
    expect(shop.requests.join('\n')).not.toMatch(/store\/v1\/checkout/);
    expect(bodyOf(shop, ADD)).toEqual({ id: 12, quantity: 2 });
    expect(bodyOf(shop, ADDRESS).shipping_address).toMatchObject({
      country: 'DE',
      postcode: '10115',
    });
    const withCart = shop.sent.filter(({ request }) =>
      [ADD, ADDRESS, CLEAR].includes(request),
    );
    expect(withCart.map(({ headers }) => headers?.['cart-token'])).toEqual(
      Array(3).fill('token-of-the-cart'),
    );
  });

  it('writes nothing on a light visit', async () => {
    const shop = fakeShop();
    await engine.shop(shop, aStore({ opened: true }), 'light');
    expect(shop.requests).toEqual(['GET /', LIST, 'GET /product/mug/']);
  });

  it('takes a cart in a shop that was made without products', async () => {
    const empty = { 'GET /': { text: '<main></main>' }, [LIST]: listOf() };
    const shop = fakeShop(empty);
    await engine.shop(shop, aStore({ sampleData: 'none' }), 'sale');
    expect(shop.steps.map(({ id }) => id)).toEqual([
      'storefront',
      'cart',
      'checkout',
      'payment',
    ]);
    await expect(
      engine.shop(fakeShop(empty), aStore(), 'sale'),
    ).rejects.toThrow('The shop was made with products and shows none');
    await engine.shop(fakeShop(empty), aStore(), 'light');
    // Its owner took the samples out: a change of plan has to pass all the same.
    await engine.shop(fakeShop(empty), aStore({ opened: true }), 'sale');
  });

  it('leaves to the owner of an open shop how its pages look and how it is paid', async () => {
    const shop = fakeShop({
      'GET /': { text: '<h1>Welcome to my garden</h1>' },
      'GET /cart/': { status: 404, text: '' },
      'GET /product/mug/': { text: '<body class="postid-12"></body>' },
      [ADDRESS]: cartWith({ payment_methods: ['bacs'] }),
    });
    await engine.shop(shop, aStore({ opened: true }), 'sale');
    expect(shop.steps.every(({ ok }) => ok)).toBe(true);
  });

  it('wants no delivery for what is only downloaded', async () => {
    const shop = fakeShop({
      [ADDRESS]: cartWith({ needs_shipping: false, shipping_rates: [] }),
    });
    await engine.shop(shop, aStore(), 'sale');
    expect(shop.steps.at(-1)).toEqual({ id: 'leave', ok: true });
  });

  it('empties the cart when the visit ends early, and tells of the first fault', async () => {
    const shop = fakeShop({
      [ADDRESS]: cartWith({ payment_methods: [] }),
      [CLEAR]: { status: 500, text: 'also broken' },
    });
    await expect(engine.shop(shop, aStore(), 'sale')).rejects.toThrow(
      'No way to pay is offered',
    );
    expect(shop.requests.at(-1)).toBe(CLEAR);
  });

  it.each([
    [
      'set-up is not complete',
      'GET /',
      { status: 503, text: 'Being set up' },
      'storefront',
      'The shop answers with status 503',
    ],
    [
      'the coming-soon page is shown',
      'GET /',
      { text: "<head><meta name='woo-coming-soon-page' content='yes'></head>" },
      'storefront',
      'The shop says that it is coming soon',
    ],
    [
      'WordPress is not installed',
      'GET /',
      { text: '<body class="wp-core-ui"><form id="setup"></form></body>' },
      'storefront',
      'WordPress is not set up: its installation page is open',
    ],
    [
      'the front page is a blog',
      'GET /',
      { text: '<h1>Hello world!</h1>' },
      'storefront',
      'The shop opens, but shows no shelves',
    ],
    [
      'permalinks are plain, or .htaccess is missing',
      LIST,
      { status: 404, text: '<h1>Not Found</h1>' },
      'storefront',
      'The list of products answers with status 404',
    ],
    [
      'a warning of PHP stands before an answer',
      LIST,
      { text: '<b>Warning</b>: Undefined variable []' },
      'storefront',
      'The list of products does not answer in the way of a shop',
    ],
    [
      'everything is sold out',
      LIST,
      listOf({ is_in_stock: false }, { is_purchasable: false }),
      'storefront',
      'The shop lists no product that can be bought',
    ],
    [
      'links lead to another scheme or host',
      LIST,
      listOf(
        {},
        {
          permalink: 'https://coffee-bar.localhost/product/mug/',
          prices: { price: '9900' },
        },
      ),
      'product',
      'The shop links its products to https://coffee-bar.localhost instead of http://coffee-bar.localhost:8080',
    ],
    [
      'product pages are not found',
      'GET /product/mug/',
      { status: 404, text: '<h1>Page not found</h1>' },
      'product',
      'The product answers with status 404',
    ],
    [
      'another page stands at the address of a product',
      'GET /product/mug/',
      { text: '<body class="postid-1">Hello world!</body>' },
      'product',
      'The address of the product shows something else',
    ],
    [
      'a product has no button',
      'GET /product/mug/',
      { text: '<body class="postid-12">Mug</body>' },
      'product',
      'The product cannot be put into the cart',
    ],
    [
      'the database refuses carts',
      ADD,
      {
        status: 400,
        text: '{"code":"out_of_stock","message":"<b>Mug</b> is out of stock."}',
      },
      'cart',
      'The cart answers with status 400: Mug is out of stock.',
    ],
    [
      'WordPress gives up',
      CART,
      { status: 500, text: '<p>There has been a critical error.</p>' },
      'cart',
      'The cart answers with status 500',
    ],
    [
      'the cart forgets',
      ADD,
      cartWith({ items: [] }),
      'cart',
      'The product is not in the cart',
    ],
    [
      'the cart costs nothing',
      ADD,
      cartWith({ totals: { total_price: '0' } }),
      'cart',
      'The cart costs nothing',
    ],
    [
      'there is no page of the cart',
      'GET /cart/',
      { status: 404, text: '' },
      'checkout',
      'The cart answers with status 404',
    ],
    [
      'there is no page of the checkout',
      'GET /checkout/',
      { status: 404, text: '' },
      'checkout',
      'Checkout answers with status 404',
    ],
    [
      'the checkout is not the block',
      CONTENT,
      { text: '[{"content":{"rendered":"[woocommerce_checkout]"}}]' },
      'checkout',
      'The page of the checkout holds no checkout',
    ],
    [
      'nothing delivers',
      ADDRESS,
      cartWith({ shipping_rates: [{ shipping_rates: [] }] }),
      'delivery',
      'No delivery is offered for the address',
    ],
    [
      'there is no way to pay',
      ADDRESS,
      cartWith({ payment_methods: [] }),
      'payment',
      'No way to pay is offered',
    ],
    [
      'cash on delivery is off',
      ADDRESS,
      cartWith({ payment_methods: ['bacs', 'cheque'] }),
      'payment',
      'Cash on delivery is not offered, only bacs, cheque',
    ],
  ])('says so when %s', async (_, request, answer, step, complaint) => {
    const shop = fakeShop({ [request]: answer });
    await expect(engine.shop(shop, aStore(), 'sale')).rejects.toThrow(
      complaint,
    );
    expect(shop.steps.at(-1)).toEqual({ id: step, ok: false });
  });
});
