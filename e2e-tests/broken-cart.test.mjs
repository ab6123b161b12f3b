// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { BREAKAGES } from './support/breakShop.mjs';
import { PortalUnderTest } from './support/PortalUnderTest.mjs';
import { get } from './support/kube.mjs';
import { missingImage } from './support/missingImage.mjs';
import { until } from './support/until.mjs';

const SERVING_SECONDS = 240;
const WATCHED_SECONDS = 45;

describe(
  'shops whose pods are healthy and in which nothing can be bought',
  { concurrency: true },
  () => {
    const engines = Object.keys(BREAKAGES).filter(id => !missingImage(id));
    const stores = new Map();
    let portal;

    // All shops are broken at the same time, so that the long look at them is taken once.
    before(async () => {
      portal = await PortalUnderTest.start({ name: 'broken-cart' });
      const credentials = new Map();
      for (const engine of engines) {
        const store = await portal.createStore({
          name: portal.uniqueName('broken'),
          engine,
          sampleData: 'small',
        });
        stores.set(engine, store);
      }
      for (const [engine, { id, namespace }] of stores) {
        await until(
          'the release',
          async () => (await deployments(namespace)).length > 0,
          { seconds: 60 },
        );
        credentials.set(engine, await portal.revealAdmin(id));
      }
      // The portal is away while the shops come up, so that it cannot see them whole before they are broken.
      await portal.kill();
      for (const [engine, { namespace, urls }] of stores) {
        await until('healthy pods', () => allAvailable(namespace), {
          seconds: SERVING_SECONDS,
        });
        const { username, password } = credentials.get(engine);
        const baseUrl = urls.storefront;
        await BREAKAGES[engine].breakShop({ baseUrl, username, password });
      }
      await portal.resume();
    });
    after(() => portal?.stop());

    for (const engine of Object.keys(BREAKAGES)) {
      test(
        `${engine} never becomes Ready`,
        { skip: missingImage(engine) ?? false },
        async () => {
          const { id, namespace } = stores.get(engine);
          // What the portal saw before it was killed may still be there at the first look.
          let last;
          await until(
            'the broken shop noticed',
            async () => {
              const { conditions } = await portal.store(id);
              last = conditions.find(({ type }) => type === 'ShopReady');
              return (
                last?.status === 'False' &&
                BREAKAGES[engine].complaint.test(last.message)
              );
            },
            { seconds: 60, describe: () => last },
          );
          for (let second = 0; second < WATCHED_SECONDS; second += 1) {
            const { phase } = await portal.store(id);
            assert.notEqual(phase, 'Ready');
            await pause(1000);
          }
          assert.ok(
            await allAvailable(namespace),
            'the pods were healthy throughout',
          );
        },
      );
    }
  },
);

async function deployments(namespace) {
  const { items } = await get('deployments', `--namespace=${namespace}`);
  return items;
}

async function allAvailable(namespace) {
  const items = await deployments(namespace);
  return (
    items.length > 0 &&
    items.every(
      ({ spec, status }) => status.availableReplicas === spec.replicas,
    )
  );
}
