// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import https from 'node:https';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { PKI } from './certificates.mjs';

const RETRY_MS = 1000;

/** As much of a Kubernetes client as a sandbox needs, without a library. */
export class KubeClient {
  static create() {
    return new KubeClient();
  }

  #agent = new https.Agent({
    keepAlive: true,
    ca: readFileSync(`${PKI}/ca.crt`),
    cert: readFileSync(`${PKI}/admin.crt`),
    key: readFileSync(`${PKI}/admin.key`),
  });

  /** Sends one request; resolves to the response as it begins. */
  #open(method, path, body) {
    return new Promise((resolve, reject) => {
      const request = https.request(
        {
          ...{
            method,
            path,
            host: '127.0.0.1',
            port: 6443,
            agent: this.#agent,
          },
          headers: body && { 'Content-Type': 'application/json' },
        },
        resolve,
      );
      request.on('error', reject);
      request.end(body && JSON.stringify(body));
    });
  }

  /** The parsed answer. An answer that says no is thrown, with its status. */
  async json(method, path, body) {
    const response = await this.#open(method, path, body);
    const text = Buffer.concat(await response.toArray()).toString('utf8');
    if (response.statusCode >= 300) {
      const error = new Error(
        `${method} ${path}: ${response.statusCode} ${text}`,
      );
      error.status = response.statusCode;
      throw error;
    }
    return JSON.parse(text);
  }

  /**
   * Keeps a map of all objects of a kind, by uid, and calls `changed` whenever it is not the same any more. Never ends: a
   * watch that breaks off begins again with a list.
   */
  async follow(path, objects, changed) {
    for (;;) {
      try {
        const list = await this.json('GET', path);
        objects.clear();
        for (const item of list.items) {
          objects.set(item.metadata.uid, item);
        }
        changed();
        await this.#watch(
          path,
          list.metadata.resourceVersion,
          objects,
          changed,
        );
      } catch (error) {
        process.stdout.write(`${path}: ${error.message}\n`);
        await pause(RETRY_MS);
      }
    }
  }

  async #watch(path, version, objects, changed) {
    const response = await this.#open(
      'GET',
      `${path}?watch=1&resourceVersion=${version}`,
    );
    for await (const line of createInterface({ input: response })) {
      const { type, object } = JSON.parse(line);
      if (type === 'ERROR') {
        return;
      }
      if (type === 'DELETED') {
        objects.delete(object.metadata.uid);
      } else {
        objects.set(object.metadata.uid, object);
      }
      changed();
    }
  }
}
