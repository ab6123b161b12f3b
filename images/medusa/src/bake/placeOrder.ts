// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

type Named = { id: string };

type Answers = {
  regions: (Named & { countries: { iso_2: string }[] })[];
  products: { variants: Named[] }[];
  cart: Named;
  shipping_options: Named[];
  payment_collection: Named;
  order?: Named;
};

/** Buys the shop's first product as its storefront does. Throws when any step of that fails. */
export async function placeOrder(options: {
  base: string;
  publishableKey: string;
}): Promise<void> {
  const ask = async (path: string, body?: object): Promise<Answers> => {
    const answer = await fetch(`${options.base}/store/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'content-type': 'application/json',
        'x-publishable-api-key': options.publishableKey,
      },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(
        `${path} answered ${answer.status}: ${await answer.text()}`,
      );
    }
    return (await answer.json()) as Answers;
  };

  const { regions } = await ask('regions?fields=id,*countries');
  const [region] = regions;
  const { products } = await ask(`products?region_id=${region.id}`);
  if (products.length === 0) throw new Error('The shop lists no products.');
  const { cart } = await ask('carts', { region_id: region.id });
  await ask(`carts/${cart.id}/line-items`, {
    variant_id: products[0].variants[0].id,
    quantity: 1,
  });
  const address = {
    first_name: 'Ada',
    last_name: 'Shopper',
    address_1: '1 Market Street',
    city: 'Springfield',
    postal_code: '12345',
    country_code: region.countries[0].iso_2,
  };
  await ask(`carts/${cart.id}`, {
    email: 'ada@example.com',
    shipping_address: address,
    billing_address: address,
  });
  const delivery = await ask(`shipping-options?cart_id=${cart.id}`);
  await ask(`carts/${cart.id}/shipping-methods`, {
    option_id: delivery.shipping_options[0].id,
  });
  await ask(`payment-providers?region_id=${region.id}`);
  const payment = await ask('payment-collections', { cart_id: cart.id });
  await ask(
    `payment-collections/${payment.payment_collection.id}/payment-sessions`,
    { provider_id: 'pp_system_default' },
  );
  await ask(`carts/${cart.id}?fields=%2Bcompleted_at`);
  const { order } = await ask(`carts/${cart.id}/complete`, {});
  if (!order) throw new Error('The cart did not become an order.');
}
