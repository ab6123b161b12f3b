// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import https from 'node:https';
import { tellWatch } from '../cluster/tellWatch.mjs';

const NOT_FOUND = 404;
const CONFLICT = 409;
const REFUSED = 300;

/** The API server of a cluster whose token and certificate are known: what simulated nodes and volumes talk to. */
export class HttpsApi {
  /** @param {{port: number, token: string, authority: Buffer}} options `authority`: what the server's certificate is trusted by */
  static create({ port, token, authority }) {
    return new HttpsApi({ port, token, authority });
  }

  constructor({ port, token, authority }) {
    this.port = port;
    this.token = token;
    this.agent = new https.Agent({ keepAlive: true, ca: authority });
  }

  close() {
    this.agent.destroy();
  }

  /** The object at the path; undefined when there is none. */
  async get(path) {
    const { status, text } = await this.#request('GET', path);
    if (status === NOT_FOUND) {
      return undefined;
    }
    if (status >= REFUSED) {
      throw new Error(`GET ${path}: ${status} ${text}`);
    }
    return JSON.parse(text);
  }

  /** Any request that changes something. What is there already, or gone already, is as it shall be. */
  async send(method, path, body) {
    const { status, text } = await this.#request(method, path, body);
    if (status >= REFUSED && ![NOT_FOUND, CONFLICT].includes(status)) {
      throw new Error(`${method} ${path}: ${status} ${text}`);
    }
    return status;
  }

  /** Tells of each object at the path that there is and of each change to one, until the signal or the server's end. */
  async watch({ path, signal, onEvent }) {
    const open = below => this.#open('GET', below, { signal });
    await tellWatch({ open, path, signal, onEvent });
  }

  async #request(method, path, body) {
    const response = await this.#open(method, path, { body });
    const text = Buffer.concat(await response.toArray()).toString('utf8');
    return { status: response.statusCode, text };
  }

  /** Resolves to the response as it begins. */
  #open(method, path, { body: object, signal }) {
    const body = object && Buffer.from(JSON.stringify(object));
    const type = method === 'PATCH' ? 'merge-patch+json' : 'json';
    return new Promise((resolve, reject) => {
      const request = https.request(
        {
          ...{ method, path, signal, agent: this.agent },
          ...{ host: '127.0.0.1', port: this.port },
          headers: {
            Authorization: `Bearer ${this.token}`,
            ...(body && {
              'Content-Type': `application/${type}`,
              // Not said by itself where the method is DELETE.
              'Content-Length': body.length,
            }),
          },
        },
        resolve,
      );
      request.on('error', reject);
      request.end(body);
    });
  }
}
