// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { request as send, RequestOptions } from 'node:https';
import { AddressInfo } from 'node:net';
import { kubeconfig } from './realCluster';

/** A real API server behind a proxy that cuts it off, or makes it slow or silent, for the portal and for Helm alike. */
export class UnrulyApiServer {
  /** Each answer comes so much later. */
  delayMs = 0;
  /** Whether a request is taken and never answered. */
  holds: (request: IncomingMessage) => boolean = () => false;
  private readonly watches = new Set<ServerResponse>();
  private readonly late = new Set<NodeJS.Timeout>();
  private server?: Server;
  private port = 0;

  /** Away until it is opened. */
  static async create(directory: ReturnType<typeof createMockDirectory>) {
    const { KubeConfig } = await import('@kubernetes/client-node');
    const config = new KubeConfig();
    config.loadFromFile(`${kubeconfig}`);
    const options: RequestOptions = {};
    await config.applyToHTTPSOptions(options);
    const { hostname, port } = new URL(`${config.getCurrentCluster()?.server}`);
    return new UnrulyApiServer({ ...options, hostname, port }, directory);
  }

  private constructor(
    private readonly upstream: RequestOptions,
    private readonly directory: ReturnType<typeof createMockDirectory>,
  ) {}

  /** A kubeconfig that leads here; the port is known once it has been open. */
  get kubeconfig(): string {
    return this.directory.resolve('unruly-kubeconfig');
  }

  async open(): Promise<void> {
    const server = createServer((request, response) => {
      if (this.holds(request)) return;
      const timer = setTimeout(() => {
        this.late.delete(timer);
        this.forward(request, response);
      }, this.delayMs);
      this.late.add(timer);
    });
    await new Promise<void>(resolve => {
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
    this.directory.addContent({
      'unruly-kubeconfig': JSON.stringify({
        'current-context': 'unruly',
        contexts: [
          { name: 'unruly', context: { cluster: 'unruly', user: 'portal' } },
        ],
        clusters: [
          {
            name: 'unruly',
            cluster: {
              server: `http://127.0.0.1:${this.port}`,
              // Without it the client speaks no plain HTTP.
              'insecure-skip-tls-verify': true,
            },
          },
        ],
        users: [{ name: 'portal', user: {} }],
      }),
    });
  }

  /** Connections are cut and new ones refused. */
  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    this.late.forEach(timer => clearTimeout(timer));
    server?.closeAllConnections();
    await new Promise(resolve => {
      if (server) server.close(resolve);
      else resolve(undefined);
    });
  }

  cutWatches(): void {
    this.watches.forEach(response => response.destroy());
  }

  private forward(request: IncomingMessage, response: ServerResponse): void {
    const { method, url: path = '', headers } = request;
    const { host: _, ...passedOn } = headers;
    const upstream = send(
      { ...this.upstream, method, path, headers: passedOn },
      answer => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        // A watch that has nothing to say yet is open all the same.
        response.flushHeaders();
        answer.pipe(response);
        answer.on('error', () => response.destroy());
      },
    );
    upstream.on('error', () => response.destroy());
    response.on('close', () => {
      this.watches.delete(response);
      upstream.destroy();
    });
    if (/[?&]watch=(true|1)/.test(path)) {
      this.watches.add(response);
    }
    request.pipe(upstream);
  }
}
