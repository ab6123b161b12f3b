// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { exchange } from '../exchange.mjs';

/**
 * A browser's requests to one shop by http or https, without a browser's patience: no redirect is followed, and no
 * certificate is accepted but one that the given authority vouches for.
 */
export class TlsClient {
  /** @param {{baseUrl: string, authority: string}} options `authority`: PEM */
  static create({ baseUrl, authority }) {
    return new TlsClient({ base: new URL(baseUrl), authority });
  }

  #cookies = new Map();

  constructor({ base, authority }) {
    this.base = base;
    this.authority = authority;
  }

  /**
   * @param {string} method
   * @param {string} address path, or a whole URL of the same host
   * @param {{body?: string, headers?: object}} [options]
   * @returns {Promise<{status: number, headers: object, text: string, certificate?: import('node:tls').PeerCertificate}>}
   */
  async send(method, address, { body, headers } = {}) {
    const url = new URL(address, this.base);
    const secure = url.protocol === 'https:';
    const outgoing = (secure ? secureRequest : plainRequest)({
      host: '127.0.0.1',
      port: url.port,
      method,
      path: `${url.pathname}${url.search}`,
      agent: false,
      headers: { Host: url.host, ...this.#cookieHeader(), ...headers },
      ...(secure && { servername: url.hostname, ca: this.authority }),
    });
    let certificate;
    if (secure) {
      // Once all is read, the connection and what it knows of the other side may be gone.
      outgoing.once('response', ({ socket }) => {
        certificate = socket.getPeerCertificate();
      });
    }
    const answer = await exchange(outgoing, body);
    this.#keep(answer.headers['set-cookie'] ?? []);
    return { ...answer, certificate };
  }

  /** The lines of Set-Cookie that are kept, by the cookie's name. */
  get cookies() {
    return this.#cookies;
  }

  #keep(lines) {
    for (const line of lines) {
      this.#cookies.set(line.slice(0, line.indexOf('=')), line);
    }
  }

  #cookieHeader() {
    const pairs = [...this.#cookies.values()].map(line => line.split(';')[0]);
    return pairs.length > 0 && { Cookie: pairs.join('; ') };
  }
}
