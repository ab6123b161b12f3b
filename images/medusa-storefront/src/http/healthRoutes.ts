// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Hono } from 'hono';
import { log } from '../log';
import type { Shop } from '../Shop';

/** How long an answer about the shop's server is believed, in milliseconds. */
const KEPT_FOR = 1_000;
/** How long the server may take to say where it sells, in milliseconds. */
const TIME_LIMIT = 2_000;

/**
 * Live and startup speak of this process alone, so that a server that is away
 * restarts no storefront. Ready means that the shop's server answers to this
 * storefront's key and knows where it sells.
 */
export function healthRoutes(shop: Shop): Hono {
  const problem = createCheck(shop);
  return new Hono()
    .get('/live', c => c.json({ status: 'ok' }))
    .get('/startup', c => c.json({ status: 'ok' }))
    .get('/ready', async c => {
      const found = await problem();
      return found === undefined
        ? c.json({ status: 'ok' })
        : c.json({ status: 'unavailable', reason: found }, 503);
    });
}

function createCheck(shop: Shop): () => Promise<string | undefined> {
  let last: Promise<string | undefined> | undefined;
  let told: string | undefined;
  const tell = (problem: string | undefined) => {
    if (problem === told) return;
    told = problem;
    if (problem === undefined) log('info', 'The shop answers again');
    else log('error', 'The shop does not answer', { reason: problem });
  };
  return () => {
    if (!last) {
      last = shop.regions.fetch(TIME_LIMIT).then(
        () => undefined,
        (error: Error) => error.message,
      );
      last.then(tell);
      // Counted from the answer, so that slow answers do not pile up questions.
      last.finally(() => {
        setTimeout(() => {
          last = undefined;
        }, KEPT_FOR).unref();
      });
    }
    return last;
  };
}
