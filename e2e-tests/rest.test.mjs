// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { TEMPLATE } from '../dev/start/firstStore.mjs';
import { PortalUnderTest } from './support/PortalUnderTest.mjs';
import { get, helm } from './support/kube.mjs';
import {
  captureOrder,
  placeOrder,
  publishableKey,
  signInToAdmin,
} from './support/medusa.mjs';
import { sequence } from './support/sequence.mjs';
import { until } from './support/until.mjs';

const READY_SECONDS = 240;

describe('a store by the scaffolder API and REST only', () => {
  const then = sequence();
  let portal;
  let store;

  before(async () => {
    portal = await PortalUnderTest.start({ name: 'rest' });
  });
  after(() => portal?.stop());

  then('a task of the template makes a store that becomes Ready', async () => {
    const { client } = portal;
    const name = portal.uniqueName('rest');
    const task = await client.runTemplate({
      templateRef: TEMPLATE,
      values: { name, engine: 'medusa', plan: 'standard', sampleData: 'small' },
    });
    const accepted = await until(
      'the store of the task',
      () => client.storeByName(name),
      { seconds: 30 },
    );
    portal.remember(accepted);
    store = await portal.untilPhase(accepted.id, 'Ready', READY_SECONDS);
    assert.equal(store.plan, 'standard');
    assert.equal(store.observedGeneration, store.generation);
    await until(
      'the task completed',
      async () => (await client.task(task)).status === 'completed',
      { seconds: 30 },
    );
  });

  then('nothing secret is in the task, the store or its activity', async () => {
    const { password } = await portal.revealAdmin(store.id);
    const { client } = portal;
    const seen = JSON.stringify([
      await client.json('GET', '/api/scaffolder/v2/tasks'),
      await portal.store(store.id),
      await client.stores(`/${store.id}/activity`),
      await client.stores(`/${store.id}/credentials`),
      await helm('get', 'values', store.name, `--namespace=${store.namespace}`),
    ]);
    assert.ok(!seen.includes(password));
    const reveals = await client.stores(`/${store.id}/activity`);
    assert.ok(reveals.items.some(item => item.type === 'reveal'));
  });

  then(
    'an order by the store API is captured with the revealed credentials',
    async () => {
      const { username, password } = await portal.revealAdmin(store.id);
      const baseUrl = store.urls.storefront;
      const admin = await signInToAdmin({ baseUrl, username, password });
      const order = await placeOrder({
        baseUrl,
        key: await publishableKey(admin),
        email: 'shopper@example.com',
      });
      assert.equal(
        await captureOrder({ admin, orderId: order.id }),
        'captured',
      );
    },
  );

  then('the catalog has the store and drops it after deletion', async () => {
    const [kind, namespace, name] = store.entityRef.split(/[:/]/);
    const path = `/api/catalog/entities/by-name/${kind}/${namespace}/${name}`;
    const entity = await portal.client.json('GET', path);
    assert.equal(entity.spec.type, 'store');
    assert.equal(entity.metadata.title, store.name);

    await portal.deleteStore(store.id);
    await portal.untilGone(store);
    await until(
      'the entity gone',
      async () => (await portal.client.send('GET', path)).status === 404,
      { seconds: 30 },
    );
  });

  then('the name can be used again', async () => {
    const again = await portal.createStore({
      name: store.name,
      engine: 'medusa',
    });
    assert.notEqual(again.id, store.id);
    assert.notEqual(again.namespace, store.namespace);
    const namespaces = await until(
      'its namespace',
      async () => {
        const { items } = await get('namespaces');
        return items.some(({ metadata }) => metadata.name === again.namespace);
      },
      { seconds: 30 },
    );
    assert.ok(namespaces);
  });
});
