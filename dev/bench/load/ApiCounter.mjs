// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { KubeApi } from '../../cluster/KubeApi.mjs';

const WATCHING = /[?&]watch=(true|1)/;

/** Stands before the API server and counts what it is asked; whoever is to be counted gets its kubeconfig. */
export class ApiCounter {
  /** @param {{kubeconfig: string, file: string}} options `file`: where the kubeconfig of the counted is written */
  static async start({ kubeconfig, file }) {
    const api = await KubeApi.open({ kubeconfig });
    const counter = new ApiCounter(api);
    await new Promise(resolve => {
      counter.server.listen(0, '127.0.0.1', resolve);
    });
    const server = `http://127.0.0.1:${counter.server.address().port}`;
    writeFileSync(
      file,
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        'current-context': 'counted',
        // Clients ask for this where there is no TLS to be verified.
        clusters: [
          {
            name: 'counted',
            cluster: { server, 'insecure-skip-tls-verify': true },
          },
        ],
        contexts: [
          { name: 'counted', context: { cluster: 'counted', user: 'counted' } },
        ],
        users: [{ name: 'counted', user: {} }],
      }),
    );
    return counter;
  }

  /** Requests since the last time that it was asked; watches do not count, since they are begun once. */
  #count = { all: 0, helm: 0 };
  #agent = new Agent({ keepAlive: true });

  constructor(api) {
    this.api = api;
    this.server = createServer((incoming, outgoing) =>
      this.#forward(incoming, outgoing),
    );
  }

  /** @returns {{all: number, helm: number}} how many there were, and how many of them were Helm's */
  take() {
    const count = this.#count;
    this.#count = { all: 0, helm: 0 };
    return count;
  }

  stop() {
    this.server.close();
    this.server.closeAllConnections();
    this.api.close();
  }

  #forward(incoming, outgoing) {
    if (!WATCHING.test(incoming.url)) {
      this.#count.all += 1;
      if (/^helm/i.test(incoming.headers['user-agent'] ?? '')) {
        this.#count.helm += 1;
      }
    }
    const headers = { ...incoming.headers };
    delete headers.host;
    const forwarded = request(
      `${this.api.url}${incoming.url}`,
      { method: incoming.method, headers, agent: this.#agent },
      answer => {
        outgoing.writeHead(answer.statusCode, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on('error', () => outgoing.destroy());
    outgoing.on('close', () => forwarded.destroy());
    incoming.pipe(forwarded);
  }
}
