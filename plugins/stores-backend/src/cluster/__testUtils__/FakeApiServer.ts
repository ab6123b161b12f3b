// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createMockDirectory } from '@backstage/backend-test-utils';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { ClusterConfig } from '../ClusterConfig';

export type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
) => void;

/** Answers with a Status as an API server does. */
export const refuse =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(code, {
      'Content-Type': 'application/json',
      ...headers,
    });
    response.end(
      JSON.stringify({ kind: 'Status', code, message: `refused by ${code}` }),
    );
  };

/** An API server that says what a test wants, with a kubeconfig that leads to it. */
export class FakeApiServer {
  readonly requests: { path: string; token: string }[] = [];
  answer: Answer = refuse(500);
  private readonly server = createServer((request, response) => {
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    this.requests.push({ path: request.url ?? '', token });
    this.answer(request, response);
  });

  constructor(
    private readonly directory: ReturnType<typeof createMockDirectory>,
  ) {}

  async open(): Promise<void> {
    await new Promise<void>(resolve => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    this.writeKubeconfig('first');
  }

  /** Cuts every connection, too. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => {
      this.server.close(resolve);
    });
  }

  cut(): void {
    this.server.closeAllConnections();
  }

  writeKubeconfig(token: string): void {
    const { port } = this.server.address() as AddressInfo;
    this.directory.addContent({
      kubeconfig: JSON.stringify({
        'current-context': 'fake',
        contexts: [
          { name: 'fake', context: { cluster: 'fake', user: 'portal' } },
        ],
        clusters: [
          {
            name: 'fake',
            cluster: {
              server: `http://127.0.0.1:${port}`,
              'insecure-skip-tls-verify': true,
            },
          },
        ],
        users: [{ name: 'portal', user: { token } }],
      }),
    });
  }

  get config(): ClusterConfig {
    return {
      name: 'fake',
      kubeconfig: this.directory.resolve('kubeconfig'),
      environment: 'local',
      simulated: false,
      capacityCheck: false,
      baseDomain: 'localhost',
      url: { scheme: 'http' },
      ingress: {
        className: 'nginx',
        namespace: 'ingress-nginx',
        annotations: {},
        tls: { enabled: false },
      },
    };
  }
}
