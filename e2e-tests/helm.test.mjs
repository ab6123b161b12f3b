// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { storeCharts } from '../charts/tests/charts.mjs';
import { ensureBothHelms } from '../dev/toolchain/ensureBothHelms.mjs';
import { missingImage } from './support/missingImage.mjs';
import { PlainRelease } from './support/plainHelm/PlainRelease.mjs';
import { previousChart } from './support/plainHelm/previousChart.mjs';
import { shops } from './support/plainHelm/shops.mjs';
import { sequence } from './support/sequence.mjs';
import { until } from './support/until.mjs';

const GONE_SECONDS = 120;

const { helms, missing } = await ensureBothHelms();

for (const { what, why } of missing) {
  test(`a store by plain ${what}`, { skip: why }, () => undefined);
}

// Most of the time is spent waiting, so two of them wait side by side.
describe('by plain Helm, without the portal', { concurrency: 2 }, () => {
  for (const chart of storeCharts) {
    for (const helm of helms) {
      const skip = missingImage(chart.name);
      const title = `a ${chart.name} store with Helm ${helm.major}`;
      describe(title, { skip, concurrency: 1 }, () =>
        wholeLife({ chart, helm }),
      );
    }
  }
});

function wholeLife({ chart, helm }) {
  const then = sequence();
  const shop = shops[chart.name];
  const store = PlainRelease.create({
    helm,
    doors: shop.doors,
    name: `by-hand-${randomBytes(3).toString('hex')}`,
  });
  // Helm 4 respects whoever changed a field last, unless it is told not to; Helm 3 always writes its own.
  const insist = helm.major >= 4 ? ['--force-conflicts'] : [];
  let previous;
  let secrets;
  let order;

  const app = () => store.get('deployment', `${store.name}-app`);
  const chartOf = ({ metadata }) => metadata.labels['helm.sh/chart'];
  const sells = async () => {
    await store.untilServing();
    await shop.sell(store);
    await shop.remembers(store, order);
  };

  before(async () => {
    previous = await previousChart({ helm, chart });
    await store.makeNamespace();
  });
  after(() => store.remove());

  then(
    'is installed from the previous version of the chart, and sells',
    async () => {
      await store.helm('install', previous.file);
      await store.untilServing();
      order = await shop.sell(store);
      secrets = (await store.get('secret', `${store.name}-secrets`)).data;
      assert.equal(chartOf(await app()), previous.label);
    },
  );

  then('is upgraded after somebody has changed it by hand', async () => {
    const deployment = `deployment/${store.name}-app`;
    await store.kubectl('set', 'env', deployment, 'MADE_BY=hand');
    await store.kubectl('scale', deployment, '--replicas=2');
    if (helm.major >= 4) {
      await assert.rejects(
        store.helm('upgrade', chart.path, '--server-side=true'),
        /conflict/,
      );
    }
    await store.helm('upgrade', chart.path, ...insist);
    const { spec, metadata } = await app();
    assert.notEqual(chartOf({ metadata }), previous.label);
    assert.equal(spec.replicas, 1, 'what the chart says is as it says');
    assert.ok(
      spec.template.spec.containers[0].env.some(
        ({ name, value }) => name === 'MADE_BY' && value === 'hand',
      ),
      'what it does not speak of stays',
    );
  });

  then('keeps its data and its generated secrets, and sells', async () => {
    await sells();
    const now = await store.get('secret', `${store.name}-secrets`);
    for (const [key, value] of Object.entries(secrets)) {
      assert.equal(now.data[key] === value, true, `${key} is the same`);
    }
  });

  then('passes its own helm test, which leaves nothing', async () => {
    const said = await store.helm('test');
    assert.match(said, /Phase:\s+Succeeded/);
    assert.doesNotMatch(said, /Phase:\s+Failed/);
    const left = await store.leftovers();
    assert.deepEqual(
      left.filter(name => /-test(-|$)/.test(name)),
      [],
    );
  });

  then('is rolled back, keeps its data, and sells', async () => {
    await store.helm('rollback', '1', ...insist);
    assert.equal(chartOf(await app()), previous.label);
    await sells();
  });

  then(
    'fails its own helm test while it is closed, which leaves nothing either',
    async () => {
      await store.helm(
        'upgrade',
        chart.path,
        '--set=store.replicas=0',
        ...insist,
      );
      // A pod that drains still serves whoever is quick.
      await store.kubectl(
        'wait',
        'pods',
        '--selector=app.kubernetes.io/component in (app,storefront)',
        '--for=delete',
        '--timeout=120s',
      );
      await assert.rejects(store.helm('test'), /Phase:\s+Failed/);
      const left = await store.leftovers();
      assert.deepEqual(
        left.filter(name => /-test(-|$)/.test(name)),
        [],
      );
    },
  );

  then('is uninstalled, and leaves nothing', async () => {
    await store.helm('uninstall');
    await untilNothingIsLeft(store);
  });

  then(
    'leaves nothing of a volume that this version made, either',
    async () => {
      await store.helm('install', chart.path, '--set=store.stopped=true');
      await store.get('persistentvolumeclaim', `data-${store.name}-db-0`);
      await store.helm('uninstall');
      await untilNothingIsLeft(store);
    },
  );
}

async function untilNothingIsLeft(store) {
  let left;
  await until(
    'an empty namespace',
    async () => {
      left = await store.leftovers();
      return left.length === 0;
    },
    { seconds: GONE_SECONDS, describe: () => left },
  );
}
