// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createInterface } from 'node:readline';

const OK = 200;

/**
 * Tells of each object at the path that there is and of each change to one, until the signal or the server's end.
 *
 * @param {{
 *   open: (path: string) => Promise<import('node:http').IncomingMessage>,
 *   path: string,
 *   signal: AbortSignal,
 *   onEvent: (event: {type: string, object: object}) => void,
 * }} options `open`: asks the API server, not by fetch, which gives up on an answer that has been silent for five minutes
 */
export async function tellWatch({ open, path, signal, onEvent }) {
  const separator = path.includes('?') ? '&' : '?';
  try {
    const response = await open(`${path}${separator}watch=true`);
    if (response.statusCode !== OK) {
      response.destroy();
      throw new Error(`watch of ${path}: ${response.statusCode}`);
    }
    for await (const line of createInterface({ input: response })) {
      onEvent(JSON.parse(line));
    }
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
}
