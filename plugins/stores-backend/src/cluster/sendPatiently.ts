// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { ResponseContext } from '@kubernetes/client-node';
import { setTimeout as pause } from 'node:timers/promises';

/** Answers that say that nothing has been done, and when to ask again. */
const LATER = [429, 503];

/** For so long a request may be put off; who waits for it is told of the trouble then. */
const PATIENCE_MS = 5_000;

/**
 * Sends a request again when the API server asks for that (Retry-After), as often as the patience allows; returns its
 * last answer. An answer that does not ask for it is nobody's to repeat: what was asked for may have been done.
 */
export async function sendPatiently(
  send: () => Promise<ResponseContext>,
): Promise<ResponseContext> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const response = await send();
    const seconds = Number(response.headers['retry-after']);
    const delay = Math.max(seconds, 1) * 1000;
    if (
      !LATER.includes(response.httpStatusCode) ||
      !Number.isFinite(seconds) ||
      Date.now() + delay > deadline
    ) {
      return response;
    }
    // Unread, it would keep its connection.
    await response.body.text();
    await pause(delay);
  }
}
