// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { request } from 'node:http';
import { exchange } from './exchange.mjs';

/**
 * HTTP to one shop through the ingress. Node resolves no *.localhost names, so it connects to the loopback address and
 * names the shop in the Host header, as a browser's request would.
 */
export class ShopClient {
  /** @param {string} baseUrl such as http://my-shop.localhost:8080 */
  static create(baseUrl) {
    return new ShopClient(new URL(baseUrl));
  }

  constructor(base) {
    this.base = base;
  }

  /**
   * `body` is sent as JSON, `form` as a form of a page is.
   *
   * @returns {Promise<{status: number, headers: object, text: string}>}
   */
  send(method, path, { body, form, headers } = {}) {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const outgoing = request({
      host: '127.0.0.1',
      port: this.base.port,
      method,
      path,
      headers: {
        Host: this.base.host,
        ...(json && { 'Content-Type': 'application/json' }),
        ...headers,
      },
    });
    return exchange(
      outgoing,
      form ? new URLSearchParams(form).toString() : json,
    );
  }

  /** The parsed body; throws where the shop refuses. */
  async json(method, path, options) {
    const { status, text } = await this.send(method, path, options);
    if (status < 200 || status > 299) {
      throw new Error(`${method} ${path}: ${status} ${text.slice(0, 500)}`);
    }
    return JSON.parse(text);
  }
}
