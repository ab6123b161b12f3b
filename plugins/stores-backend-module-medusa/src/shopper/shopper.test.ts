// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readMedusaConfig } from '../MedusaConfig';
import { MedusaEngine } from '../MedusaEngine';
import { ConfigReader } from '@backstage/config';
import { aStore } from '@storekeeper/backstage-plugin-stores-node/testUtils';
import { fakeShop } from '../testing/fakeShop';

const engine = MedusaEngine.create({
  config: readMedusaConfig(new ConfigReader({})),
});

describe('the shopper', () => {
  it('goes to the last page before an order, and places none', async () => {
    const shop = fakeShop();
    await engine.shop(shop, aStore(), 'sale');
    expect(shop.steps).toEqual(
      ['storefront', 'product', 'cart', 'checkout', 'delivery', 'payment'].map(
        id => ({ id, ok: true }),
      ),
    );
    expect(shop.requests).toEqual([
      'GET /',
      'GET /products/mug',
      'POST /cart/lines variant_id=variant_2&quantity=1&handle=mug',
      'GET /checkout',
      expect.stringMatching(
        /^POST \/checkout\/contact email=.*country_code=de/,
      ),
      'POST /checkout/delivery shipping_option_id=so_1',
    ]);
  });

  it('writes nothing on a light visit', async () => {
    const shop = fakeShop();
    await engine.shop(shop, aStore(), 'light');
    expect(shop.requests).toEqual(['GET /', 'GET /products/mug']);
  });

  it('takes a cart in a shop that was made without products', async () => {
    const empty = { 'GET /': { text: '<main data-shop="empty"></main>' } };
    const shop = fakeShop(empty);
    await engine.shop(shop, aStore({ sampleData: 'none' }), 'sale');
    expect(shop.requests).toEqual(['GET /', 'POST /cart/start']);

    await expect(
      engine.shop(fakeShop(empty), aStore(), 'sale'),
    ).rejects.toThrow('The shop was made with products and shows none');
    await engine.shop(fakeShop(empty), aStore(), 'light');
    // Its owner took the samples out: a change of plan has to pass all the same.
    await engine.shop(fakeShop(empty), aStore({ opened: true }), 'sale');
  });

  it.each([
    [
      'the storefront is away',
      'GET /',
      { status: 503, text: 'no available server' },
      'storefront',
      'The shop answers with status 503',
    ],
    [
      'another page answers',
      'GET /',
      { text: '<h1>Welcome to nginx</h1>' },
      'storefront',
      'The shop opens, but shows no shelves',
    ],
    [
      'everything is sold out',
      'GET /',
      {
        text: '<main data-shop="catalog"><a data-shop="product" data-available="false" href="/products/mug"></a></main>',
      },
      'storefront',
      'The shop lists no product that can be bought',
    ],
    [
      'a product has no price',
      'GET /products/mug',
      {
        text: '<main data-shop="product"><p data-testid="sold-out">Sold out</p></main>',
      },
      'product',
      'The product cannot be put into the cart',
    ],
    [
      'the cart refuses',
      'POST /cart/lines',
      {
        status: 502,
        text: '<main data-shop="error"><p>The shop is not answering.</p></main>',
      },
      'cart',
      'The cart answers with status 502: The shop is not answering.',
    ],
    [
      'the cart forgets',
      'POST /cart/lines',
      { text: '<main data-shop="cart" data-empty="true"></main>' },
      'cart',
      'The product is not in the cart',
    ],
    [
      'the cart costs nothing',
      'POST /cart/lines',
      {
        text: '<main data-shop="cart"><li data-testid="cart-line" data-variant-id="variant_2"></li><b data-testid="cart-total" data-amount="0"></b></main>',
      },
      'cart',
      'The cart costs nothing',
    ],
    [
      'there is no region',
      'GET /checkout',
      {
        text: '<form data-testid="contact-form"><select name="country_code"><option value="">Choose</option></select></form>',
      },
      'checkout',
      'Checkout delivers to no country',
    ],
    [
      'the address is refused',
      'POST /checkout/contact',
      {
        status: 422,
        text: '<main><p data-error="country_code">Choose a country.</p></main>',
      },
      'delivery',
      'The address answers with status 422: Choose a country.',
    ],
    [
      'nothing delivers',
      'POST /checkout/contact',
      { text: '<main data-step="delivery"></main>' },
      'delivery',
      'No delivery is offered for the address',
    ],
    [
      'there is no way to pay',
      'POST /checkout/delivery',
      {
        text: '<main data-step="payment"><button data-testid="place-order"></button></main>',
      },
      'payment',
      'No way to pay is offered',
    ],
    [
      'the order cannot be placed',
      'POST /checkout/delivery',
      {
        text: '<main data-step="payment"><input data-testid="payment-option"><button data-testid="place-order" disabled></button></main>',
      },
      'payment',
      'The order cannot be placed',
    ],
  ])('says so when %s', async (_, request, answer, step, complaint) => {
    const shop = fakeShop({ [request]: answer });
    await expect(engine.shop(shop, aStore(), 'sale')).rejects.toThrow(
      complaint,
    );
    expect(shop.steps.at(-1)).toEqual({ id: step, ok: false });
  });
});
