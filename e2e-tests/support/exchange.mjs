// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/**
 * Sends a request that was begun with node:http or node:https, and reads the whole of its answer.
 *
 * @param {import('node:http').ClientRequest} outgoing
 * @param {string} [body]
 * @returns {Promise<{status: number, headers: import('node:http').IncomingHttpHeaders, text: string}>}
 */
export async function exchange(outgoing, body) {
  outgoing.end(body);
  const [response] = await once(outgoing, 'response');
  return {
    status: response.statusCode,
    headers: response.headers,
    text: await text(response),
  };
}
