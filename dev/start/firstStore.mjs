// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';

export const TEMPLATE = 'template:default/new-store';
const POLL_MS = 500;
const ENDED = ['Ready', 'Failed', 'Simulated'];

/**
 * Makes the first store as a person would, by running the software template, and follows it step by step. A store of
 * that name that is there already is followed instead.
 *
 * @param {{
 *   client: import('../portal/PortalClient.mjs').PortalClient,
 *   steps: import('../bootstrap/steps.js'),
 *   log: string,
 *   name: string,
 *   engine: string,
 *   cluster: string,
 * }} options `cluster`: name of the one that the portal works with
 */
export async function firstStore({
  client,
  steps,
  log,
  name,
  engine,
  cluster,
}) {
  return steps.run(
    {
      title: `Store ${name}`,
      log,
      hint: `open ${client.url}/stores: its page says why and what to do`,
    },
    async say => {
      await client.untilInCatalog(TEMPLATE);
      const existing = await client.storeByName(name);
      if (existing && existing.cluster !== cluster) {
        throw new Error(
          `${name} is on the cluster "${existing.cluster}", and the portal now works with "${cluster}". Start it with that one again, choose another --name, or forget what was there (npm run reset)`,
        );
      }
      const task = existing
        ? undefined
        : await client.runTemplate({
            templateRef: TEMPLATE,
            values: { name, engine, sampleData: 'small' },
          });
      const store = ENDED.includes(existing?.phase)
        ? existing
        : await follow({ client, steps, say, name, task });
      if (store.phase === 'Failed') {
        throw new Error(`${store.reason}: ${store.message}`);
      }
      say(`Store ${name} is ${store.phase}${existing ? ' (was there)' : ''}`);
      return store;
    },
  );
}

/** Asks for it as firstStore does, without waiting: it comes up as soon as its cluster does. */
export async function orderFirstStore({ client, name, engine }) {
  await client.untilInCatalog(TEMPLATE);
  if (!(await client.storeByName(name))) {
    await client.runTemplate({
      templateRef: TEMPLATE,
      values: { name, engine, sampleData: 'small' },
    });
  }
}

async function follow({ client, steps, say, name, task }) {
  const shown = new Set();
  for (;;) {
    const store = await client.storeByName(name);
    if (store) {
      for (const step of store.steps.filter(({ state }) => state === 'done')) {
        if (!shown.has(step.id) && step.startedAt && step.finishedAt) {
          const seconds =
            (Date.parse(step.finishedAt) - Date.parse(step.startedAt)) / 1000;
          steps.say(`             · ${step.title} (${seconds.toFixed(1)} s)`);
        }
        shown.add(step.id);
      }
      const active = store.steps.find(({ state }) => state === 'active');
      const news = active?.message ?? active?.title ?? store.message;
      say(`Store ${name}: ${news.replace(/\.$/, '')}`);
      if (ENDED.includes(store.phase)) {
        return store;
      }
    } else if (task) {
      await refuseFailedTask({ client, task });
    }
    await pause(POLL_MS);
  }
}

/** A task that ended before there was a store says why in its log. */
async function refuseFailedTask({ client, task }) {
  const { status } = await client.task(task);
  if (status === 'failed' || status === 'cancelled') {
    const lines = await client.taskLog(task);
    throw new Error(lines.slice(-6).join('\n'));
  }
}
