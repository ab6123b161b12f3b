// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';

const TOKEN_LIFETIME_MS = 10 * 60_000;
const CATALOG_TIMEOUT_MS = 120_000;
const POLL_MS = 250;

/** The portal's own HTTP API as an ordinary signed-in person sees it: the same doors that any other client has. */
export class PortalClient {
  /** @param {{url: string, user?: string}} options `user`: reference of one of the example users; without it, the guest */
  static create({ url, user }) {
    return new PortalClient({ url, user });
  }

  #token;
  #tokenUntil = 0;

  constructor({ url, user }) {
    this.url = url;
    this.user = user;
  }

  /** Signs in where needed. */
  async token() {
    if (Date.now() > this.#tokenUntil) {
      const provider = this.user ? 'development' : 'guest';
      const path = `/api/auth/${provider}/refresh`;
      const response = await fetch(`${this.url}${path}`, {
        method: 'POST',
        headers: {
          'X-Requested-With': 'XMLHttpRequest',
          ...(this.user && { 'X-Development-User': this.user }),
        },
      });
      const body = await answer(response, `POST ${path}`);
      this.#token = body.backstageIdentity.token;
      this.#tokenUntil = Date.now() + TOKEN_LIFETIME_MS;
    }
    return this.#token;
  }

  /** The raw response: for those who look at status and headers. */
  async send(method, path, { body, headers } = {}) {
    return fetch(`${this.url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${await this.token()}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body:
        typeof body === 'string' || body === undefined
          ? body
          : JSON.stringify(body),
    });
  }

  /** The parsed body; throws where the portal refuses. */
  async json(method, path, options) {
    return answer(await this.send(method, path, options), `${method} ${path}`);
  }

  stores(path = '') {
    return this.json('GET', `/api/stores/v1/stores${path}`);
  }

  async storeByName(name) {
    const { items } = await this.stores(`?search=${encodeURIComponent(name)}`);
    return items.find(store => store.name === name);
  }

  /**
   * Resolves once the catalog has the entity, `kind:namespace/name`. A portal answers before it has read its catalog's
   * files, and a template that is not there yet cannot be run.
   */
  async untilInCatalog(entityRef) {
    const path = `/api/catalog/entities/by-name/${entityRef.replace(':', '/')}`;
    const deadline = Date.now() + CATALOG_TIMEOUT_MS;
    for (;;) {
      const response = await this.send('GET', path);
      if (response.status !== 404) {
        await answer(response, `GET ${path}`);
        return;
      }
      if (Date.now() > deadline) {
        throw new Error(
          `The catalog has no ${entityRef}: the portal's log says why its file was not read`,
        );
      }
      await pause(POLL_MS);
    }
  }

  /** Runs a software template; resolves to the task's id. */
  async runTemplate({ templateRef, values }) {
    const { id } = await this.json('POST', '/api/scaffolder/v2/tasks', {
      body: { templateRef, values },
    });
    return id;
  }

  task(id) {
    return this.json('GET', `/api/scaffolder/v2/tasks/${id}`);
  }

  /** Everything that a task has logged, as plain lines. */
  async taskLog(id) {
    const events = await this.json(
      'GET',
      `/api/scaffolder/v2/tasks/${id}/events`,
    );
    return events.map(event => event.body.message);
  }
}

async function answer(response, what) {
  const text = await response.text();
  if (!response.ok) {
    const error = new Error(`${what}: ${response.status} ${reason(text)}`);
    error.status = response.status;
    throw error;
  }
  return text ? JSON.parse(text) : undefined;
}

function reason(text) {
  try {
    return JSON.parse(text).error?.message ?? text;
  } catch (error) {
    if (error instanceof SyntaxError) {
      return text.slice(0, 300);
    }
    throw error;
  }
}
