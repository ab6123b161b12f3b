// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';

const ATTEMPTS = 8;
const PATIENCE_MS = 2_000;

/** Listens to everything that the portal tells browsers about stores, as any signed-in person may. */
export class SignalTap {
  /** @param {{client: import('../../../dev/portal/PortalClient.mjs').PortalClient}} options */
  static async open({ client }) {
    const url = `${client.url.replace(/^http/, 'ws')}/api/signals`;
    const token = await client.token();
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      // A portal that has just started takes its first such call for an ordinary request, and browsers call again.
      const socket = new globalThis.WebSocket(url, token);
      if (await opens(socket)) {
        socket.send(JSON.stringify({ action: 'subscribe', channel: 'stores' }));
        return new SignalTap(socket);
      }
      socket.close();
    }
    throw new Error(`${url} takes nobody who wants to listen`);
  }

  #socket;
  #heard = [];

  constructor(socket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#heard.push(data));
  }

  get heard() {
    return this.#heard.join('\n');
  }

  close() {
    this.#socket.close();
  }
}

async function opens(socket) {
  const opened = new Promise(resolve => {
    socket.addEventListener('open', () => resolve(true));
    socket.addEventListener('error', () => resolve(false));
  });
  return Promise.race([opened, pause(PATIENCE_MS, false)]);
}
