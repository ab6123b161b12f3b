// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { answerStore, StoreError } from './answerStore.ts';
import { aShop, type FakeShop } from './aShop.ts';

/** Speaks as much of Medusa's store API as the storefront uses, in the same shapes and with the same errors. */
export class FakeMedusa {
  readonly shop: FakeShop = aShop();
  /** Method and path of every request, in order. */
  readonly requests: string[] = [];
  private readonly server: Server;

  static async create(): Promise<FakeMedusa> {
    const medusa = new FakeMedusa();
    medusa.server.listen(0, '127.0.0.1');
    await once(medusa.server, 'listening');
    return medusa;
  }

  private constructor() {
    this.server = createServer(async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://medusa');
      this.requests.push(`${request.method} ${url.pathname}`);
      const send = (status: number, body: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      let text = '';
      for await (const chunk of request) text += chunk;
      try {
        if (this.shop.broken)
          throw new StoreError(500, 'unknown_error', 'Boom');
        if (request.headers['x-publishable-api-key'] !== this.shop.key) {
          const message = 'A valid publishable key is required to proceed';
          throw new StoreError(400, 'not_allowed', message);
        }
        send(
          200,
          await answerStore(this.shop, {
            method: request.method ?? 'GET',
            path: url.pathname.replace(/^\/store\//, '').split('/'),
            query: url.searchParams,
            body: text ? JSON.parse(text) : {},
          }),
        );
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        const { status, type, message } = error;
        send(status, { type, message });
      }
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
