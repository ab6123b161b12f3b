// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
// What `helm test` runs in the storefront's image: a shopper opens the shop, looks at a product, puts it into the cart and
// takes it out again. Pages are read by the marks that the storefront gives them for this purpose.

/** How long the shop may take to answer, in milliseconds: network rules take effect a moment after they were made. */
const PATIENCE = 30_000;
const PAUSE = 500;

const shop = process.env.SHOP_URL;
const cookies = new Map();

async function open(path, form) {
  const response = await fetch(`${shop}${path}`, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: {
      cookie: [...cookies].map(pair => pair.join('=')).join('; '),
      // The shop may insist on https, which ends at the ingress controller.
      'x-forwarded-proto': 'https',
    },
    body: form && new URLSearchParams(form),
    signal: AbortSignal.timeout(20_000),
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
    cookies.set(name, value);
  }
  if (response.status === 303) {
    return open(response.headers.get('location'));
  }
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${path} answers with status ${response.status}`);
  }
  return text;
}

function find(page, pattern, complaint) {
  const found = pattern.exec(page);
  if (!found) {
    throw new Error(complaint);
  }
  return found[1];
}

async function openShop() {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await open('/');
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise(resolve => {
        setTimeout(resolve, PAUSE);
      });
    }
  }
}

async function visit() {
  const shelves = await openShop();
  const kind = find(
    shelves,
    /<main[^>]* data-shop="(catalog|empty)"/,
    'The shop opens, but shows no shelves',
  );
  console.log('✓ the shop opens');
  if (kind === 'empty') {
    const cart = await open('/cart/start', {});
    find(cart, /data-cart-id="([^"]+)"/, 'The shop hands out no cart');
    console.log('✓ it has no products yet, and hands out a cart');
    return;
  }
  const path = find(
    shelves,
    /<a(?=[^>]* data-shop="product")(?=[^>]* data-available="true")[^>]* href="([^"]+)"/,
    'The shop lists no product that can be bought',
  );
  const product = await open(path);
  const variant = find(
    product,
    /<[a-z]+(?=[^>]* data-shop="variant")(?=[^>]* data-available="true")[^>]* data-variant-id="([^"]+)"/,
    'The product cannot be put into the cart',
  );
  console.log(`✓ ${path} can be bought`);
  const handle = path.split('/').pop();
  const cart = await open('/cart/lines', {
    variant_id: variant,
    quantity: '1',
    handle,
  });
  if (!cart.includes(`data-variant-id="${variant}"`)) {
    throw new Error('The product is not in the cart');
  }
  const total = find(
    cart,
    /<[a-z]+(?=[^>]* data-testid="cart-total")[^>]* data-amount="([^"]+)"/,
    'The cart has no total',
  );
  if (!(Number(total) > 0)) {
    throw new Error('The cart costs nothing');
  }
  console.log(`✓ it is in the cart, which costs ${total}`);
  const remove = find(
    cart,
    /action="(\/cart\/lines\/[^"]+\/remove)"/,
    'The cart offers no way to take it out',
  );
  const emptied = await open(remove, {});
  if (emptied.includes(`data-variant-id="${variant}"`)) {
    throw new Error('The product is still in the cart');
  }
  console.log('✓ and out again');
}

visit().catch(error => {
  console.error(`✗ ${error.message}${error.cause ? `: ${error.cause}` : ''}`);
  process.exitCode = 1;
});
