// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe } from 'node:test';
import { TEMPLATE } from '../dev/start/firstStore.mjs';
import { PortalUnderTest } from './support/PortalUnderTest.mjs';
import { missingImage } from './support/missingImage.mjs';
import { ProcessWatch } from './support/secrets/ProcessWatch.mjs';
import { formsOf, realSecrets } from './support/secrets/realSecrets.mjs';
import { searchedPlaces } from './support/secrets/searchedPlaces.mjs';
import { SignalTap } from './support/secrets/SignalTap.mjs';
import { sequence } from './support/sequence.mjs';
import { until } from './support/until.mjs';

const READY_SECONDS = 240;
/** Shorter texts are found everywhere, and no secret of a store is as short. */
const SHORTEST_SECRET = 12;

const random = () => randomBytes(6).toString('hex');

describe('the secrets of stores', () => {
  const then = sequence();
  const environmentMark = `mark-${random()}`;
  const adminPassword = `given="p${random()}&/+$'`;
  const engine = missingImage('woocommerce') ? 'medusa' : 'woocommerce';
  let portal;
  let processes;
  let signals;
  let task;
  let ordered;
  let given;
  let secrets;

  before(async () => {
    process.env.STOREKEEPER_TEST_MARK = environmentMark;
    portal = await PortalUnderTest.start({ name: 'secrets' });
    processes = ProcessWatch.start({ pid: portal.portal.running().pid });
    signals = await SignalTap.open({ client: portal.client });
  });
  after(() => {
    processes?.stop();
    signals?.close();
    return portal?.stop();
  });

  then(
    'are made for a store of a template and one with a given password',
    async () => {
      const { client } = portal;
      const name = portal.uniqueName('secret');
      task = await client.runTemplate({
        templateRef: TEMPLATE,
        values: { name, engine: 'medusa', sampleData: 'none' },
      });
      given = await portal.createStore({
        name: portal.uniqueName('given'),
        engine,
        adminPassword,
      });
      ordered = await until(
        'the store of the task',
        () => client.storeByName(name),
        { seconds: 30 },
      );
      portal.remember(ordered);
      await Promise.all(
        [ordered, given].map(({ id }) =>
          portal.untilPhase(id, 'Ready', READY_SECONDS),
        ),
      );
      secrets = (await Promise.all([ordered, given].map(realSecrets))).flat();
      const keys = secrets.map(({ key }) => key).join();
      for (const kind of ['db-password', 'jwt-secret', 'admin-password']) {
        assert.match(keys, new RegExp(kind));
      }
      for (const { key, value } of secrets) {
        assert.ok(value.length >= SHORTEST_SECRET, `${key} is too short`);
      }
      assert.ok(secrets.some(({ value }) => value === adminPassword));
    },
  );

  then('are revealed to whoever may see them', async () => {
    const revealed = await Promise.all(
      [ordered, given].map(({ id }) => portal.revealAdmin(id)),
    );
    assert.equal(revealed[1].password, adminPassword);
    assert.ok(secrets.some(({ value }) => value === revealed[0].password));
  });

  then('lie nowhere but in the Secrets of their namespaces', async () => {
    const places = await searchedPlaces({
      portal,
      stores: [ordered, given],
      task,
      processes,
      signals,
      environmentMark,
    });
    // What is not seen to be there where it must be would not be seen where it must not be.
    const blind = places.flatMap(({ place, text, marks }) =>
      marks
        .filter(mark => !text.includes(mark))
        .map(mark => `${place} ${mark}`),
    );
    assert.deepEqual(blind, []);
    const found = places.flatMap(({ place, text }) =>
      secrets
        .filter(({ value }) => formsOf(value).some(form => text.includes(form)))
        .map(({ key }) => `${key} in ${place}`),
    );
    assert.deepEqual(found, []);
  });
});
