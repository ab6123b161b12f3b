// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { PortalUnderTest } from './support/PortalUnderTest.mjs';
import { get } from './support/kube.mjs';
import { signInToAdmin } from './support/medusa.mjs';
import { until } from './support/until.mjs';

const SERVING_SECONDS = 240;
const WATCHED_SECONDS = 45;

describe('a shop whose pods are healthy and whose cart is broken', () => {
  let portal;
  let store;

  before(async () => {
    portal = await PortalUnderTest.start({ name: 'broken-cart' });
  });
  after(() => portal?.stop());

  test('never becomes Ready', async () => {
    store = await portal.createStore({
      name: portal.uniqueName('broken'),
      engine: 'medusa',
      sampleData: 'small',
    });
    const { namespace } = store;
    await until(
      'the release',
      async () => (await deployments(namespace)).length > 0,
      { seconds: 60 },
    );
    const { username, password } = await portal.revealAdmin(store.id);
    // The portal is away while the shop comes up, so that it cannot see it whole before it is broken.
    await portal.kill();
    await until('healthy pods', () => allAvailable(namespace), {
      seconds: SERVING_SECONDS,
    });
    await removeShippingOptions({ store, username, password });
    await portal.resume();

    const failing = await until(
      'the broken shop noticed',
      async () => {
        const { conditions } = await portal.store(store.id);
        return conditions.find(
          ({ type, status }) => type === 'ShopReady' && status === 'False',
        );
      },
      { seconds: 60 },
    );
    assert.match(failing.message, /ship|deliver/i);
    for (let second = 0; second < WATCHED_SECONDS; second += 1) {
      const { phase } = await portal.store(store.id);
      assert.notEqual(phase, 'Ready');
      await pause(1000);
    }
    assert.ok(
      await allAvailable(namespace),
      'the pods were healthy throughout',
    );
  });
});

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

/** What a careless administrator may do: no way of delivery is left, so no cart can be checked out. */
async function removeShippingOptions({ store, username, password }) {
  const admin = await until(
    'a sign-in to the admin',
    () =>
      signInToAdmin({
        baseUrl: store.urls.storefront,
        username,
        password,
      }).catch(error => {
        // The pods are up before the ingress has heard of them, and the admin's account comes with the set-up.
        if (/: (401|404|502|503) /.test(error.message)) {
          return undefined;
        }
        throw error;
      }),
    { seconds: 120 },
  );
  const { shipping_options: options } = await until(
    'shipping options',
    async () => {
      const answer = await admin.get('/admin/shipping-options');
      return answer.shipping_options.length > 0 && answer;
    },
    { seconds: 60 },
  );
  for (const { id } of options) {
    await admin.delete(`/admin/shipping-options/${id}`);
  }
}
