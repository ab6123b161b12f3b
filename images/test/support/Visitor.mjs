// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** A browser's part of HTTP: keeps cookies, follows no redirection by itself. */
export class Visitor {
  #cookies = new Map();
  #cartToken;

  constructor({ url, headers = {} }) {
    this.url = url;
    this.headers = headers;
  }

  async get(path, options = {}) {
    return this.#ask(path, options);
  }

  async postForm(path, fields) {
    return this.#ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
  }

  /** One call of the Store API, which knows the cart by a token. */
  async store(path, body) {
    const response = await this.#ask(`/wp-json/wc/store/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'Content-Type': 'application/json',
        ...(this.#cartToken && { 'Cart-Token': this.#cartToken }),
      },
      body: body && JSON.stringify(body),
    });
    this.#cartToken = response.headers.get('cart-token') ?? this.#cartToken;
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(
        `${path} answered ${response.status}: ${JSON.stringify(answer)}`,
      );
    }
    return answer;
  }

  async signIn({ user, password }) {
    await this.get('/wp-login.php');
    return this.postForm('/wp-login.php', {
      log: user,
      pwd: password,
      testcookie: '1',
    });
  }

  /** Buys two of the first product, paid in cash on delivery. @returns the order as the checkout answers it */
  async buy() {
    const [product] = await this.store('products');
    await this.store('cart');
    await this.store('cart/add-item', { id: product.id, quantity: 2 });
    const address = {
      first_name: 'Ada',
      last_name: 'Tester',
      address_1: 'Main Street 1',
      city: 'Berlin',
      postcode: '10115',
      country: 'DE',
      email: 'ada@example.com',
      phone: '030123456',
    };
    await this.store('cart/update-customer', {
      billing_address: address,
      shipping_address: address,
    });
    return this.store('checkout', {
      billing_address: address,
      shipping_address: address,
      payment_method: 'cod',
    });
  }

  async #ask(path, { headers = {}, ...options }) {
    const response = await fetch(`${this.url}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(120_000),
      ...options,
      headers: {
        ...this.headers,
        ...headers,
        Cookie: [...this.#cookies].map(pair => pair.join('=')).join('; '),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      const split = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, split), pair.slice(split + 1));
    }
    return response;
  }
}
