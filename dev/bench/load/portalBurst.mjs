// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { PortalClient } from '../../portal/PortalClient.mjs';
import { Timings } from '../api/Timings.mjs';
import { secondsFrom } from './loopRun.mjs';
import { ProcessMeter } from './ProcessMeter.mjs';
import { SignalEar } from './SignalEar.mjs';

/** People who order at the same time. */
const ORDERING = 8;
/** Somebody else, and when they order: after so much of the burst. */
const OTHER = {
  user: 'user:default/clara',
  owner: 'group:default/book-corner',
};
const OTHER_AFTER = 0.5;
/** Every so manyth store is looked at by a page. */
const PAGE_EVERY = 5;
/** A page looks by itself in a while. */
const LOOK_MS = 5_000;
/** A signal that takes longer than this after the row was written has not come at all. */
const TELLING_MS = 3_000;
const LISTS = 40;
const LIST_LENGTH = 100;

/**
 * All stores ordered of the portal as fast as it accepts them, until the cluster says that everything runs and the
 * portal knows it.
 */
export async function portalBurst({ portal, plan, rollout, counter, prefix }) {
  const { client } = portal;
  const other = PortalClient.create({ url: client.url, user: OTHER.user });
  const alone = await orderAlone({ client: other, rollout, plan, prefix });
  const meter = ProcessMeter.of(portal.portal.running().pid);
  const ear = await SignalEar.open({ client });
  const acceptance = new Timings('accept');
  const usedBefore = meter.cpu();
  counter.take();
  const began = Date.now();
  const queue = plan.entries();
  const stores = [];
  let amid;
  const order = async () => {
    for (const [index, { engine, workloads }] of queue) {
      if (index >= plan.length * OTHER_AFTER) {
        amid ??= orderAlone({
          client: other,
          rollout,
          plan,
          prefix,
          amid: true,
        });
      }
      const acceptedFrom = Date.now();
      const store = await acceptance.time(() =>
        portal.create(`${prefix}-${index}`, engine),
      );
      stores.push(
        follow({ client, ear, rollout, store, workloads, acceptedFrom, index }),
      );
    }
  };
  await Promise.all(Array.from({ length: ORDERING }, order));
  const timestamps = await Promise.all(stores);
  const used = meter.cpu();
  const { all, helm } = counter.take();
  const another = { alone, amid: await amid };
  ear.close();
  const listing = new Timings('list');
  for (let index = 0; index < LISTS; index += 1) {
    await listing.time(() => client.stores(`?limit=${LIST_LENGTH}`));
  }
  const peakMemory = meter.peakMemory();
  return {
    seconds: secondsFrom(began, timestamps),
    cpuSeconds:
      used && used.own + used.children - usedBefore.own - usedBefore.children,
    portalCpuSeconds: used && used.own - usedBefore.own,
    requests: all / (plan.length + 1),
    ownRequests: (all - helm) / (plan.length + 1),
    another,
    peakMemory,
    acceptance,
    listing,
    timestamps,
  };
}

/** Somebody else's single store: the seconds from its order until all of it is ready. */
async function orderAlone({ client, rollout, plan, prefix, amid = false }) {
  const [{ engine, workloads }] = plan;
  const began = Date.now();
  const { namespace } = await client.json('POST', '/api/stores/v1/stores', {
    body: {
      name: `${prefix}-${amid ? 'amid' : 'alone'}`,
      engine,
      owner: OTHER.owner,
    },
  });
  return ((await rollout.until({ namespace, workloads })) - began) / 1000;
}

/** One store from its acceptance until the portal knows that it runs, and has told so. */
async function follow(options) {
  const { client, ear, rollout, store, workloads, acceptedFrom, index } =
    options;
  const { id, name, namespace, engine } = store;
  const acceptedAt = Date.now();
  const signals = [];
  let heard = () => undefined;
  ear.on(id, at => {
    signals.push(at);
    heard();
  });
  const next = milliseconds =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      heard = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const readyAt = await rollout.until({ namespace, workloads });
  const watched = index % PAGE_EVERY === 0;
  for (;;) {
    const before = signals.length;
    const shown = await client.stores(`/${id}`);
    const lookedAt = Date.now();
    if (shown.phase === 'Failed') {
      throw new Error(`${name}: ${shown.failure?.message}`);
    }
    if (shown.phase === 'Simulated') {
      const { since } = shown.conditions.find(
        ({ type }) => type === 'WorkloadsReady',
      );
      const rowAt = Date.parse(since);
      // A page looks when it is told to.
      const told = () => signals.find(at => at >= rowAt);
      const eventAt = told() ?? (await next(TELLING_MS).then(told));
      return {
        id,
        name,
        engine,
        acceptedFrom,
        acceptedAt,
        readyAt,
        rowAt,
        eventAt,
        pageAt: watched ? lookedAt : undefined,
      };
    }
    // A page that is told while it looks, looks once more.
    if (signals.length === before) {
      await next(LOOK_MS);
    }
  }
}
