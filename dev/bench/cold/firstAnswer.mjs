// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 100;
const PATIENCE_MS = 5_000;

/**
 * Asks for the front page by the ingress until it answers with 200, and resolves to that moment (ms since 1970).
 *
 * @param {{baseUrl: string, signal: AbortSignal}} options
 */
export async function firstAnswer({ baseUrl, signal }) {
  const { host, port } = new URL(baseUrl);
  while (!signal.aborted) {
    if ((await statusOf({ host, port })) === 200) {
      return Date.now();
    }
    await pause(POLL_MS);
  }
  return undefined;
}

/** Node resolves no *.localhost names, so it connects to the loopback address and names the shop in the Host header. */
function statusOf({ host, port }) {
  return new Promise(resolve => {
    const outgoing = request(
      { host: '127.0.0.1', port, headers: { host }, timeout: PATIENCE_MS },
      response => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', () => resolve(undefined));
    outgoing.end();
  });
}
