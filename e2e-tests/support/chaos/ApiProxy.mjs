// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createServer, request as send } from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../dev/portal/freePort.mjs';
import { KubeApi } from '../../../dev/cluster/KubeApi.mjs';
import { e2eFolder, environment } from '../environment.mjs';

/**
 * A proxy in front of the API server that can be told to misbehave, and a kubeconfig that leads to it. Behind it is
 * `kubectl proxy`, which has the credentials.
 */
export class ApiProxy {
  static async start({ name }) {
    const api = await KubeApi.open(environment);
    const proxy = new ApiProxy({ name, api, port: await freePort() });
    await proxy.open();
    return proxy;
  }

  /**
   * Decides about each request: undefined lets it through; { status, headers } answers it; { delayMs } lets it through
   * later; { hang: true } leaves it without an answer.
   *
   * @type {(request: import('node:http').IncomingMessage) => object | undefined}
   */
  misbehaves = () => undefined;
  /** Requests that came, by what was done with them. */
  counts = { passed: 0, answered: 0, hung: 0 };
  #server;
  #watches = new Set();

  constructor({ name, api, port }) {
    this.api = api;
    this.port = port;
    this.upstream = new URL(api.url);
    this.kubeconfig = join(e2eFolder, 'chaos', `kubeconfig-${name}`);
    mkdirSync(dirname(this.kubeconfig), { recursive: true });
    writeFileSync(
      this.kubeconfig,
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        'current-context': 'proxy',
        contexts: [
          { name: 'proxy', context: { cluster: 'proxy', user: 'nobody' } },
        ],
        clusters: [
          {
            name: 'proxy',
            cluster: {
              server: `http://127.0.0.1:${port}`,
              // Without it the portal's client speaks no plain HTTP.
              'insecure-skip-tls-verify': true,
            },
          },
        ],
        users: [{ name: 'nobody', user: {} }],
      }),
      { mode: 0o600 },
    );
  }

  async open() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
    await new Promise(resolve => {
      this.#server.listen(this.port, '127.0.0.1', resolve);
    });
  }

  /** The API server is away: connections are cut and new ones refused. */
  async close() {
    const server = this.#server;
    this.#server = undefined;
    if (server) {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    }
  }

  async stop() {
    await this.close();
    this.api.close();
  }

  /** Ends every watch; `event` is the last thing that it says, like the ERROR of a version that is too old. */
  cutWatches(event) {
    for (const response of this.#watches) {
      response.end(event && `${JSON.stringify(event)}\n`);
    }
  }

  async #serve(request, response) {
    const { status, headers, delayMs, hang } = this.misbehaves(request) ?? {};
    if (hang) {
      this.counts.hung += 1;
      return;
    }
    if (status) {
      this.counts.answered += 1;
      request.resume();
      response.writeHead(status, {
        'Content-Type': 'application/json',
        ...headers,
      });
      response.end(
        JSON.stringify({
          kind: 'Status',
          apiVersion: 'v1',
          status: 'Failure',
          code: status,
          message: `misbehaving on purpose (${status})`,
        }),
      );
      return;
    }
    if (delayMs) {
      await pause(delayMs);
    }
    this.counts.passed += 1;
    this.#forward(request, response);
  }

  #forward(request, response) {
    const { hostname, port } = this.upstream;
    const headers = { ...request.headers };
    delete headers.host;
    const upstream = send(
      {
        hostname,
        port,
        method: request.method,
        path: request.url,
        headers,
      },
      answer => {
        response.writeHead(answer.statusCode, answer.headers);
        // A watch that has nothing to say yet is open all the same.
        response.flushHeaders();
        answer.pipe(response);
        answer.on('error', () => response.destroy());
      },
    );
    upstream.on('error', () => response.destroy());
    response.on('close', () => {
      this.#watches.delete(response);
      upstream.destroy();
    });
    if (/[?&]watch=(true|1)/.test(request.url)) {
      this.#watches.add(response);
    }
    request.pipe(upstream);
  }
}
