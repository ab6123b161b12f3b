// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  Shopper,
  ShopperResponse,
} from '@storekeeper/backstage-plugin-stores-node';

const BASE = '/wp-json/wc/store/v1';

/** A product as GET products lists it, as far as the shopper looks. */
export type ListedProduct = {
  id: number;
  name: string;
  type: string;
  permalink: string;
  is_purchasable: boolean;
  is_in_stock: boolean;
  prices: { price: string };
  add_to_cart: { minimum?: number };
};

/** A cart, as far as the shopper looks. Prices are in the currency's smallest unit. */
export type Cart = {
  items: { id: number; quantity: number }[];
  needs_shipping: boolean;
  shipping_address: Address;
  shipping_rates: { shipping_rates: { rate_id: string; name: string }[] }[];
  payment_methods: string[];
  totals: { total_price: string };
};

export type Address = { country?: string; state?: string };

/** WooCommerce's API for shoppers, which its own cart and checkout work with. One visit has one cart. */
export class StoreApi {
  static create(options: { shopper: Shopper }) {
    return new StoreApi(options.shopper);
  }

  private token?: string;

  private constructor(private readonly shopper: Shopper) {}

  /** The newest products that are in stock. */
  async products(): Promise<ListedProduct[]> {
    const listed = await this.ask<unknown>('The list of products', {
      path: '/products?stock_status=instock&per_page=20',
    });
    if (!Array.isArray(listed)) {
      throw new Error('The list of products is none');
    }
    return listed;
  }

  /** An empty cart. By its token it needs no cookies and no nonce, and is forgotten by itself. */
  async takeCart(): Promise<Cart> {
    return this.ask<Cart>('The cart', { path: '/cart' });
  }

  async addToCart(product: { id: number; quantity: number }): Promise<Cart> {
    return this.ask<Cart>('The cart', {
      path: '/cart/add-item',
      body: product,
    });
  }

  async deliverTo(address: Record<string, string>): Promise<Cart> {
    return this.ask<Cart>('The address', {
      path: '/cart/update-customer',
      body: { shipping_address: address, billing_address: address },
    });
  }

  async emptyCart(): Promise<void> {
    await this.ask('The cart', { path: '/cart/items', method: 'DELETE' });
  }

  /** Throws what a person understands, with what the shop itself says. */
  private async ask<T>(
    what: string,
    options: { path: string; method?: string; body?: object },
  ): Promise<T> {
    const { path, body, method = body ? 'POST' : 'GET' } = options;
    const response = await this.shopper.fetch(`${BASE}${path}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(this.token && { 'cart-token': this.token }),
      },
      body: body && JSON.stringify(body),
    });
    this.token = response.headers['cart-token'] ?? this.token;
    const answer = parse(response);
    if (response.status < 200 || response.status > 299) {
      const said = messageIn(answer);
      throw new Error(
        `${what} answers with status ${response.status}${said && `: ${said}`}`,
      );
    }
    if (answer === undefined) {
      throw new Error(`${what} does not answer in the way of a shop`);
    }
    return answer as T;
  }
}

/** Undefined where it is no JSON: a page of an error, or a warning of PHP in front of the answer. */
function parse(response: ShopperResponse): unknown {
  try {
    return response.json();
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

function messageIn(answer: unknown): string {
  const { message } = (answer ?? {}) as { message?: unknown };
  return typeof message === 'string'
    ? message.replace(/<[^>]*>/g, '').slice(0, 200)
    : '';
}
