// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { storeCharts } from '../../charts/tests/charts.mjs';
import { ProcessMeter } from '../../dev/bench/load/ProcessMeter.mjs';
import { leftovers } from '../support/leftovers.mjs';
import { missingImage } from '../support/missingImage.mjs';
import { PlainRelease } from '../support/plainHelm/PlainRelease.mjs';
import { shops } from '../support/plainHelm/shops.mjs';
import { PortalUnderTest } from '../support/PortalUnderTest.mjs';
import { sequence } from '../support/sequence.mjs';
import { until } from '../support/until.mjs';

/** Of each engine; their requests fit one node of two processors and 16 GiB. */
const STORES = Number(process.env.STOREKEEPER_CHAOS_STORES ?? 10);
const READY_SECONDS = 1800;
const WITHIN = { seconds: READY_SECONDS };
/** Of the portal and of the loop. */
const HELM_AT_A_TIME = 4;
/** The rounds of so many open shops, at their default cadence, are those of fewer that are visited more often. */
const CROWD = 500;
const ROUND_SECONDS = 60;
const SETTLE_SECONDS = 15;
const WATCHED_SECONDS = 60;
/** Nobody is visited later than after so many rounds. */
const LATE = 3;
const PLAN = 'basic';
const SAMPLE_DATA = 'small';

const engines = storeCharts
  .map(({ name }) => name)
  .filter(name => !missingImage(name));

const wishes = prefix =>
  engines.flatMap(engine =>
    Array.from({ length: STORES }, (_, index) => ({
      engine,
      name: `${prefix}-${engine.slice(0, 3)}-${index}`,
    })),
  );

describe(`${STORES} stores of each of ${engines.join(
  ', ',
)} on one node`, () => {
  const then = sequence();
  const run = randomBytes(2).toString('hex');
  const releases = [];
  const seconds = {};
  let portal;
  let stores;

  // One request for all: asking for each of them many times a second would keep the portal busier than they do.
  const listed = async () => {
    const { items } = await portal.client.stores(`?search=p${run}&limit=100`);
    return items;
  };

  before(async () => {
    const many = wishes(run).length * 2;
    portal = await PortalUnderTest.start({
      name: 'node',
      stores: {
        rateLimit: { creations: many },
        quota: { storesPerOwner: many },
        helm: { concurrency: HELM_AT_A_TIME },
      },
    });
  });
  after(async () => {
    await Promise.all(releases.map(release => release.remove()));
    await portal?.stop();
  });

  then('are accepted at once and all get Ready', async t => {
    const began = Date.now();
    stores = await Promise.all(
      wishes(`p${run}`).map(wish =>
        portal.createStore({ ...wish, plan: PLAN, sampleData: SAMPLE_DATA }),
      ),
    );
    t.diagnostic(`${since(began)} s until the last was accepted`);
    await until(
      'all of them Ready',
      async () => {
        const items = await listed();
        const failed = items.find(({ phase }) => phase === 'Failed');
        assert.equal(failed, undefined, JSON.stringify(failed));
        return items.every(({ phase }) => phase === 'Ready');
      },
      WITHIN,
    );
    seconds.portal = since(began);
    t.diagnostic(`${seconds.portal} s until the last was Ready`);
  });

  then('sell, each one', async () => {
    for (const { engine, name, namespace, urls } of stores) {
      const baseUrl = urls.storefront.replace(/\/$/, '');
      assert.ok(await shops[engine].sell({ name, namespace, baseUrl }), name);
    }
  });

  then(`are visited as often as ${CROWD} would be`, async t => {
    const everySeconds = (ROUND_SECONDS * stores.length) / CROWD;
    await portal.reconfigure({
      stores: { reconciler: { checkIntervalSeconds: everySeconds } },
    });
    await pause(SETTLE_SECONDS * 1000);
    const meter = ProcessMeter.of(portal.portal.running().pid);
    const before = meter.cpu().own;
    await pause(WATCHED_SECONDS * 1000);
    const used = meter.cpu().own - before;
    const latest = Date.now() - LATE * everySeconds * 1000;
    for (const { id, name } of stores) {
      const { lastCheck } = await portal.client.stores(`/${id}/health`);
      assert.ok(lastCheck.ok, `${name}: ${JSON.stringify(lastCheck)}`);
      assert.ok(Date.parse(lastCheck.at) > latest, `${name}: ${lastCheck.at}`);
    }
    const percent = ((used / WATCHED_SECONDS) * 100).toFixed(1);
    t.diagnostic(`the portal takes ${percent} % of a core for that`);
  });

  then('are deleted, and nothing is left', async t => {
    const began = Date.now();
    await Promise.all(stores.map(({ id }) => portal.deleteStore(id)));
    await until(
      'none of them listed',
      async () => (await listed()).length === 0,
      WITHIN,
    );
    t.diagnostic(`${since(began)} s until the last was gone`);
    for (const store of stores) {
      assert.deepEqual(await leftovers(store), [], store.name);
    }
  });

  then(
    'are made by a plain loop of Helm, too, which says how long that takes',
    async t => {
      const began = Date.now();
      const queue = wishes(`h${run}`).values();
      const serving = [];
      const work = async () => {
        for (const { engine, name } of queue) {
          const release = PlainRelease.create({
            helm: { major: 4, file: 'helm' },
            doors: shops[engine].doors,
            name,
            values: { store: { plan: PLAN, sampleData: SAMPLE_DATA } },
          });
          releases.push(release);
          await release.makeNamespace();
          const { path } = storeCharts.find(chart => chart.name === engine);
          await release.helm('install', path);
          serving.push(release.untilServing(READY_SECONDS));
        }
      };
      await Promise.all(Array.from({ length: HELM_AT_A_TIME }, work));
      await Promise.all(serving);
      seconds.loop = since(began);
      const ratio = (seconds.portal / seconds.loop).toFixed(2);
      t.diagnostic(`${seconds.loop} s; the portal took ${ratio} of that`);
    },
  );
});

const since = began => Math.round((Date.now() - began) / 1000);
