// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import run from '../../bootstrap/run.js';
import { measure } from './measure.mjs';
import { untilGone } from './untilGone.mjs';

const POLL_MS = 250;

/**
 * One store by the portal, from the answer 202 to the shopper's sale; then it is deleted.
 *
 * @returns what was measured, and the values that the portal gave to Helm
 */
export async function portalRun({ api, client, engine, kubeconfig }) {
  const store = await client.json('POST', '/api/stores/v1/stores', {
    body: {
      name: `bench-${randomBytes(3).toString('hex')}`,
      engine,
      sampleData: 'small',
    },
  });
  const began = Date.now();
  const { id, name, namespace } = store;
  try {
    const measured = await measure({
      api,
      namespace,
      baseUrl: store.urls.storefront,
      began,
      work: async () => Date.parse((await untilReady(client, id)).readyAt),
    });
    const values = await run('helm', [
      'get',
      'values',
      name,
      `--namespace=${namespace}`,
      `--kubeconfig=${kubeconfig}`,
      '--output=json',
    ]);
    const { seconds, phases, cpu } = measured;
    return {
      phases: { ...phases, 'a shopper could buy': seconds },
      seconds,
      cpu,
      values: JSON.parse(values),
    };
  } finally {
    await client.json('DELETE', `/api/stores/v1/stores/${id}`);
    await untilGone({ api, namespace });
  }
}

async function untilReady(client, id) {
  for (;;) {
    const store = await client.stores(`/${id}`);
    if (store.phase === 'Ready') {
      return store;
    }
    if (store.phase === 'Failed') {
      throw new Error(`${store.reason}: ${store.message}`);
    }
    await pause(POLL_MS);
  }
}
