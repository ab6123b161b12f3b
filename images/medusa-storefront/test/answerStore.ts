// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout } from 'node:timers/promises';
import type { FakeCart, FakeProduct, FakeShop, FakeVariant } from './aShop.ts';

/** An error as Medusa answers it. */
export class StoreError extends Error {
  readonly status: number;
  readonly type: string;

  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

type Body = {
  email?: string;
  shipping_address?: Record<string, string>;
  variant_id?: string;
  quantity?: number;
  option_id?: string;
  cart_id?: string;
  provider_id?: string;
};

type Call = {
  method: string;
  /** The path below /store, in parts. */
  path: string[];
  query: URLSearchParams;
  body: Body;
};

let serial = 0;
const newId = (kind: string) => `${kind}_01TEST${(serial += 1)}`;

/** The answer of Medusa's store API to one call. */
export async function answerStore(
  shop: FakeShop,
  call: Call,
): Promise<unknown> {
  const [resource, id, part, partId] = call.path;
  switch (
    `${call.method} ${resource}${id ? '/id' : ''}${part ? `/${part}` : ''}`
  ) {
    case 'GET regions':
      return { regions: shop.countries.length ? [region(shop)] : [] };
    case 'GET products':
      return listProducts(shop, call.query);
    case 'POST carts': {
      const cart: FakeCart = { id: newId('cart'), lines: [] };
      shop.carts.set(cart.id, cart);
      return { cart: cartView(shop, cart) };
    }
    case 'GET carts/id':
      return { cart: cartView(shop, cartOf(shop, id)) };
    case 'POST carts/id': {
      const cart = openCart(shop, id);
      cart.email = call.body.email;
      cart.address = call.body.shipping_address;
      return { cart: cartView(shop, cart) };
    }
    case 'POST carts/id/line-items':
      return { cart: changeLine(shop, openCart(shop, id), partId, call.body) };
    case 'DELETE carts/id/line-items': {
      const cart = openCart(shop, id);
      cart.lines = cart.lines.filter(line => line.id !== partId);
      return { id: partId, deleted: true };
    }
    case 'GET shipping-options':
      return {
        shipping_options: shop.deliveries.map(({ about, ...option }) => ({
          ...option,
          type: { description: about },
        })),
      };
    case 'POST carts/id/shipping-methods': {
      const cart = openCart(shop, id);
      cart.delivery = call.body.option_id;
      return { cart: cartView(shop, cart) };
    }
    case 'GET payment-providers':
      return { payment_providers: [{ id: 'pp_system_default' }] };
    case 'POST payment-collections': {
      const cart = openCart(shop, call.body.cart_id);
      cart.collection = newId('pay_col');
      return { payment_collection: { id: cart.collection } };
    }
    case 'POST payment-collections/id/payment-sessions': {
      const cart = [...shop.carts.values()].find(c => c.collection === id);
      if (cart) cart.payment = call.body.provider_id;
      return { payment_collection: { id } };
    }
    case 'POST carts/id/complete':
      return complete(shop, cartOf(shop, id));
    case 'GET orders/id':
      return { order: orderView(shop, id) };
    default:
      throw new StoreError(
        404,
        'not_found',
        `Nothing at ${call.path.join('/')}`,
      );
  }
}

function region(shop: FakeShop) {
  return {
    id: 'reg_europe',
    name: 'Europe',
    currency_code: 'eur',
    countries: shop.countries,
  };
}

function listProducts(shop: FakeShop, query: URLSearchParams) {
  const handle = query.get('handle');
  const found = shop.products.filter(p => !handle || p.handle === handle);
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 20);
  return {
    products: found.slice(offset, offset + limit).map(productView),
    count: found.length,
  };
}

function productView(product: FakeProduct) {
  return {
    id: `prod_${product.handle}`,
    handle: product.handle,
    title: product.title,
    subtitle: null,
    description: product.description,
    thumbnail: product.thumbnail ?? null,
    options: [{ title: product.option }],
    variants: product.variants.map(variant => ({
      id: variant.id,
      title: variant.title,
      manage_inventory: true,
      allow_backorder: false,
      inventory_quantity: variant.stock,
      calculated_price:
        variant.amount === undefined
          ? null
          : {
              calculated_amount: variant.amount,
              original_amount: variant.amount,
              currency_code: 'eur',
            },
    })),
  };
}

function findVariant(
  shop: FakeShop,
  id: string,
): { product: FakeProduct; variant: FakeVariant } {
  for (const product of shop.products) {
    const variant = product.variants.find(v => v.id === id);
    if (variant) return { product, variant };
  }
  throw new StoreError(400, 'invalid_data', `Variants ${id} do not exist`);
}

function cartOf(shop: FakeShop, id = ''): FakeCart {
  const cart = shop.carts.get(id);
  if (!cart) {
    throw new StoreError(404, 'not_found', `Cart id not found: ${id}`);
  }
  return cart;
}

function openCart(shop: FakeShop, id = ''): FakeCart {
  const cart = cartOf(shop, id);
  if (cart.orderId) {
    const message = `Cart ${id} is already completed.`;
    throw new StoreError(400, 'invalid_data', message);
  }
  return cart;
}

function checkStock(variant: FakeVariant, quantity: number): void {
  if (variant.stock < quantity) {
    const message = 'Some variant does not have the required inventory';
    throw new StoreError(400, 'not_allowed', message);
  }
}

function changeLine(
  shop: FakeShop,
  cart: FakeCart,
  lineId: string | undefined,
  body: Body,
) {
  const line =
    cart.lines.find(l => l.id === lineId || l.variantId === body.variant_id) ??
    undefined;
  const variantId = line?.variantId ?? body.variant_id ?? '';
  const wanted = (lineId ? 0 : line?.quantity ?? 0) + (body.quantity ?? 0);
  checkStock(findVariant(shop, variantId).variant, wanted);
  if (line) line.quantity = wanted;
  else cart.lines.push({ id: newId('cali'), variantId, quantity: wanted });
  return cartView(shop, cart);
}

async function complete(shop: FakeShop, cart: FakeCart) {
  // What is an order already stays the same order.
  if (!cart.orderId) {
    if (cart.busy) {
      throw new StoreError(500, 'unknown_error', 'An unknown error occurred.');
    }
    cart.busy = true;
    await setTimeout(300);
    cart.busy = false;
    try {
      for (const line of cart.lines) {
        checkStock(findVariant(shop, line.variantId).variant, line.quantity);
      }
    } catch (error) {
      const { message, type } = error as StoreError;
      return {
        type: 'cart',
        cart: cartView(shop, cart),
        error: { message, type },
      };
    }
    if (!cart.payment || !cart.delivery || !cart.address) {
      throw new StoreError(400, 'invalid_data', 'The cart is not complete');
    }
    cart.orderId = newId('order');
    shop.orders.set(cart.orderId, cart);
  }
  return { type: 'order', order: orderView(shop, cart.orderId) };
}

function sums(shop: FakeShop, cart: FakeCart) {
  const items = cart.lines.reduce(
    (sum, line) =>
      sum +
      (findVariant(shop, line.variantId).variant.amount ?? 0) * line.quantity,
    0,
  );
  const delivery = shop.deliveries.find(d => d.id === cart.delivery);
  return {
    currency_code: 'eur',
    item_subtotal: items,
    shipping_subtotal: delivery?.amount ?? 0,
    discount_total: 0,
    tax_total: 0,
    total: items + (delivery?.amount ?? 0),
    shipping_methods: delivery
      ? [{ name: delivery.name, shipping_option_id: delivery.id }]
      : [],
  };
}

function cartView(shop: FakeShop, cart: FakeCart) {
  return {
    id: cart.id,
    region_id: 'reg_europe',
    completed_at: cart.orderId ? new Date().toISOString() : null,
    email: cart.email ?? null,
    shipping_address: cart.address ?? null,
    payment_collection: cart.collection ? { id: cart.collection } : null,
    ...sums(shop, cart),
    items: cart.lines.map(line => {
      const { product, variant } = findVariant(shop, line.variantId);
      return {
        id: line.id,
        variant_id: variant.id,
        variant_title: variant.title,
        title: product.title,
        product_title: product.title,
        product_handle: product.handle,
        thumbnail: product.thumbnail ?? null,
        quantity: line.quantity,
        unit_price: variant.amount,
        subtotal: (variant.amount ?? 0) * line.quantity,
        created_at: line.id,
      };
    }),
  };
}

function orderView(shop: FakeShop, id = '') {
  const cart = shop.orders.get(id);
  if (!cart)
    throw new StoreError(404, 'not_found', `Order id not found: ${id}`);
  const number = [...shop.orders.keys()].indexOf(id) + 1;
  return { ...cartView(shop, cart), id, display_id: number };
}
