// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { HttpShopper } from './HttpShopper';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

describe('HttpShopper', () => {
  let server: Server;
  let handler: Handler;

  const create = (signal = new AbortController().signal) =>
    HttpShopper.create({
      address: {
        hostname: '127.0.0.1',
        port: (server.address() as AddressInfo).port,
        verifyCertificate: true,
      },
      baseUrl: 'http://shop.localhost:8080',
      signal,
    });

  beforeAll(async () => {
    server = createServer((request, response) => handler(request, response));
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  it('asks for the store by its host, whatever address it connects to', async () => {
    handler = (request, response) => response.end(request.headers.host);
    const { text } = await create().fetch('/');
    expect(text).toBe('shop.localhost:8080');
  });

  it('keeps cookies as a browser would, and follows a redirect after a form', async () => {
    handler = (request, response) => {
      if (request.method === 'POST') {
        response.setHeader('set-cookie', ['cart=42; HttpOnly', 'old=x']);
        response.writeHead(303, { location: '/cart' });
        response.end();
        return;
      }
      response.setHeader('set-cookie', 'old=; Max-Age=0');
      response.end(`${request.url} ${request.headers.cookie}`);
    };
    const shopper = create();
    const cart = await shopper.fetch('/lines', { method: 'POST', body: 'a=1' });
    expect(cart.text).toBe('/cart cart=42; old=x');
    expect((await shopper.fetch('/cart')).text).toBe('/cart cart=42');
  });

  it('does not follow to another host', async () => {
    handler = (_request, response) => {
      response.writeHead(302, { location: 'http://elsewhere.example.com/' });
      response.end();
    };
    expect(await create().fetch('/')).toMatchObject({ status: 302 });
  });

  it('times its steps, and tells what ended the visit', async () => {
    const shopper = create();
    await shopper.step('one', 'First', async () => undefined);
    await expect(
      shopper.step('two', 'Second', async () => {
        throw new Error('sold out');
      }),
    ).rejects.toThrow('sold out');
    expect(shopper.steps).toMatchObject([
      { id: 'one', ok: true },
      { id: 'two', ok: false, message: 'sold out' },
    ]);
  });

  it('gives up on a shop that never answers when it is called back', async () => {
    handler = () => undefined;
    await expect(create(AbortSignal.timeout(200)).fetch('/')).rejects.toThrow();
  });
});
