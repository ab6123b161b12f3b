// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';

/** How long an API server that refuses a watch is left alone. */
const AGAIN_MS = 1000;

/**
 * Acts upon each object at a path that there is and upon each change to one, but not upon what is gone. A watch that ends is
 * begun again, until the signal; what goes wrong is reported and keeps nothing else from being done.
 *
 * @param {{
 *   api: Pick<import('./HttpsApi.mjs').HttpsApi, 'watch'>,
 *   path: string,
 *   signal: AbortSignal,
 *   act: (object: object) => Promise<void>,
 *   report: (error: Error) => void,
 * }} options
 */
export async function follow({ api, path, signal, act, report }) {
  while (!signal.aborted) {
    const pending = [];
    await api
      .watch({
        path,
        signal,
        onEvent: ({ type, object }) =>
          ['ADDED', 'MODIFIED'].includes(type) &&
          pending.push(act(object).catch(report)),
      })
      .catch(error => {
        report(error);
        return pause(AGAIN_MS, undefined, { signal }).catch(() => {});
      });
    await Promise.all(pending);
  }
}
