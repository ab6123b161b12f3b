// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';

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
  send(method, address, { body, headers } = {}) {
    const url = new URL(address, this.base);
    const secure = url.protocol === 'https:';
    return new Promise((resolve, reject) => {
      const outgoing = (secure ? secureRequest : plainRequest)(
        {
          host: '127.0.0.1',
          port: url.port,
          method,
          path: `${url.pathname}${url.search}`,
          agent: false,
          headers: { Host: url.host, ...this.#cookieHeader(), ...headers },
          ...(secure && { servername: url.hostname, ca: this.authority }),
        },
        response => {
          const certificate = secure
            ? response.socket.getPeerCertificate()
            : undefined;
          let text = '';
          response.setEncoding('utf8');
          response.on('data', chunk => {
            text += chunk;
          });
          response.on('error', reject);
          response.on('end', () => {
            const { statusCode: status, headers: received } = response;
            this.#keep(received['set-cookie'] ?? []);
            resolve({ status, headers: received, text, certificate });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
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
