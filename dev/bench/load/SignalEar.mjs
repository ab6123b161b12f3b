// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
const ATTEMPTS = 10;
const OPENING_MS = 3_000;

/** The portal listens to sockets from the first one on that it has been asked for, and that one is lost. */
function isOpen(socket) {
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(false), OPENING_MS);
    const end = open => {
      clearTimeout(timer);
      resolve(open);
    };
    socket.addEventListener('open', () => end(true), { once: true });
    socket.addEventListener('error', () => end(false), { once: true });
  });
}

/** Hears what the portal signals to pages, as a page does. */
export class SignalEar {
  /** @param {{client: import('../../portal/PortalClient.mjs').PortalClient}} options */
  static async open({ client }) {
    for (let attempt = 1; ; attempt += 1) {
      const socket = new globalThis.WebSocket(
        `${client.url.replace(/^http/, 'ws')}/api/signals`,
        await client.token(),
      );
      if (await isOpen(socket)) {
        socket.send(JSON.stringify({ action: 'subscribe', channel: 'stores' }));
        return new SignalEar(socket);
      }
      socket.close();
      if (attempt === ATTEMPTS) {
        throw new Error('The signals cannot be heard');
      }
    }
  }

  #listeners = new Map();

  constructor(socket) {
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { message } = JSON.parse(data);
      this.#listeners.get(message?.storeId)?.(Date.now());
    });
  }

  /** Calls back with the moment of each signal about the store. */
  on(storeId, listener) {
    this.#listeners.set(storeId, listener);
  }

  close() {
    this.socket.close();
  }
}
