// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Agent, request } from 'node:https';
import { exchange } from '../exchange.mjs';
import { kubectl } from '../kube.mjs';

/** The API server as a ServiceAccount sees it that somebody has got hold of a token of. */
export class AccountClient {
  /** @param {{namespace: string, account: string}} options */
  static async create({ namespace, account }) {
    const [token, config] = await Promise.all([
      kubectl(
        'create',
        'token',
        account,
        `--namespace=${namespace}`,
        '--duration=10m',
      ),
      kubectl('config', 'view', '--raw', '--minify', '--output=json'),
    ]);
    const { cluster } = JSON.parse(config).clusters[0];
    const authority = cluster['certificate-authority-data'];
    return new AccountClient({
      token: token.trim(),
      server: cluster.server,
      agent: new Agent({
        keepAlive: true,
        maxSockets: 4,
        ...(authority && { ca: Buffer.from(authority, 'base64') }),
      }),
    });
  }

  constructor({ token, server, agent }) {
    this.token = token;
    this.server = server;
    this.agent = agent;
  }

  /** @returns {Promise<{status: number, body: object}>} */
  async send(method, path, body) {
    const outgoing = request(new URL(path, this.server), {
      method,
      agent: this.agent,
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Content-Type': 'application/json',
      },
    });
    const { status, text } = await exchange(
      outgoing,
      body && JSON.stringify(body),
    );
    return { status, body: text.startsWith('{') ? JSON.parse(text) : {} };
  }

  /**
   * What it may ask for at all: every kind that the cluster has, as a path in its own namespace or, for what is in none, of
   * the cluster. Anyone who has signed in may read which kinds there are.
   *
   * @returns {Promise<string[]>}
   */
  async paths(namespace) {
    const groups = (await this.send('GET', '/apis')).body.groups.map(
      ({ preferredVersion }) => `/apis/${preferredVersion.groupVersion}`,
    );
    const lists = await Promise.all(
      ['/api/v1', ...groups].map(async root => ({
        root,
        resources: (await this.send('GET', root)).body.resources ?? [],
      })),
    );
    return lists.flatMap(({ root, resources }) =>
      resources
        .filter(({ verbs }) => verbs.includes('list'))
        .map(({ name, namespaced }) =>
          namespaced
            ? `${root}/namespaces/${namespace}/${name}`
            : `${root}/${name}`,
        ),
    );
  }

  close() {
    this.agent.destroy();
  }
}
