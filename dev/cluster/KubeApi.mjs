// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get as httpGet } from 'node:http';
import { createInterface } from 'node:readline';
import tie from '../bootstrap/tie.js';
import { tellWatch } from './tellWatch.mjs';

const HTTP_NOT_FOUND = 404;
const HTTP_CONFLICT = 409;

/** The API server by way of `kubectl proxy`, which knows every manner of signing in that a kubeconfig may name. */
export class KubeApi {
  static async open({ kubeconfig }) {
    const [program, ...words] = tie('kubectl', [
      `--kubeconfig=${kubeconfig}`,
      'proxy',
      '--port=0',
    ]);
    const child = spawn(program, words, {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', code =>
        reject(new Error(`kubectl proxy ended (exit ${code})`)),
      );
      createInterface({ input: child.stdout }).on('line', line => {
        const address = /127\.0\.0\.1:\d+/.exec(line)?.[0];
        if (address) {
          resolve(`http://${address}`);
        }
      });
    });
    return new KubeApi({ child, url });
  }

  constructor({ child, url }) {
    this.child = child;
    this.url = url;
  }

  close() {
    this.child.kill();
  }

  /** The object at the path; undefined when there is none. */
  async get(path) {
    const response = await fetch(`${this.url}${path}`);
    if (response.status === HTTP_NOT_FOUND) {
      return undefined;
    }
    if (!response.ok) {
      throw new Error(`GET ${path}: ${response.status}`);
    }
    return response.json();
  }

  /**
   * Any request that changes something; resolves to the answer's status. What is there already, or gone already, is as
   * it shall be. A PATCH is merged into what there is.
   */
  async send(method, path, body) {
    const type = method === 'PATCH' ? 'merge-patch+json' : 'json';
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { 'Content-Type': `application/${type}` },
      body: body && JSON.stringify(body),
    });
    await response.arrayBuffer();
    if (
      !response.ok &&
      ![HTTP_NOT_FOUND, HTTP_CONFLICT].includes(response.status)
    ) {
      throw new Error(`${method} ${path}: ${response.status}`);
    }
    return response.status;
  }

  /**
   * Tells of each object at the path that there is and of each change to one, until the signal.
   *
   * @param {{path: string, signal: AbortSignal, onEvent: (event: {type: string, object: object}) => void}} options
   */
  async watch({ path, signal, onEvent }) {
    const open = async below => {
      const [response] = await once(
        httpGet(`${this.url}${below}`, { signal }),
        'response',
      );
      return response;
    };
    await tellWatch({ open, path, signal, onEvent });
  }
}
