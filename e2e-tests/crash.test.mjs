// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { PortalUnderTest } from './support/PortalUnderTest.mjs';
import { get, helm } from './support/kube.mjs';
import { sequence } from './support/sequence.mjs';

const KILLS = 5;
const READY_SECONDS = 300;
const LONGEST_LIFE_MS = 5000;

describe('a portal that is killed', () => {
  const then = sequence();
  let portal;
  let store;

  before(async () => {
    portal = await PortalUnderTest.start({ name: 'crash' });
  });
  after(() => portal?.stop());

  then(
    'five times at random during creation still brings the store to Ready',
    async t => {
      store = await portal.createStore({
        name: portal.uniqueName('crash'),
        engine: 'medusa',
        sampleData: 'small',
      });
      for (let kill = 1; kill <= KILLS; kill += 1) {
        const life = Math.round(Math.random() * LONGEST_LIFE_MS);
        await pause(life);
        const { phase } = await portal.store(store.id);
        await portal.kill();
        t.diagnostic(`kill ${kill} after ${life} ms, in phase ${phase}`);
        await portal.resume();
      }
      store = await portal.untilPhase(store.id, 'Ready', READY_SECONDS);
    },
  );

  then('leaves one revision of the release and no object twice', async () => {
    const { namespace, name } = store;
    const history = await helm('history', name, `--namespace=${namespace}`);
    assert.deepEqual(
      history.map(({ revision, status }) => ({ revision, status })),
      [{ revision: store.generation, status: 'deployed' }],
    );
    const { items } = await get(
      'statefulsets,deployments,jobs,persistentvolumeclaims,ingresses',
      `--namespace=${namespace}`,
    );
    const components = items.map(
      ({ kind, metadata }) =>
        `${kind}/${metadata.labels['app.kubernetes.io/component']}`,
    );
    assert.deepEqual(components, [...new Set(components)]);
    const releases = await helm(
      'list',
      '--all-namespaces',
      `--filter=^${name}$`,
    );
    assert.equal(releases.length, 1);
  });

  then('during deletion still leaves nothing', async () => {
    await portal.deleteStore(store.id);
    await pause(Math.round(Math.random() * 3000));
    await portal.kill();
    await portal.resume();
    await portal.untilGone(store);
  });
});
