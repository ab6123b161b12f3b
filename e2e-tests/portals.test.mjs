// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { deleteNamespaces } from '../dev/cluster/namespaces.mjs';
import { SimulatedGround } from '../dev/simulation/SimulatedGround.mjs';
import { TestPostgres } from '../dev/test/TestPostgres.mjs';
import { ApiProxy } from './support/chaos/ApiProxy.mjs';
import { ChaosPortal } from './support/chaos/ChaosPortal.mjs';
import { createRandom } from './support/chaos/createRandom.mjs';
import { Leases } from './support/chaos/Leases.mjs';
import { PortalTroubles } from './support/chaos/PortalTroubles.mjs';
import { wishedGenerations } from './support/chaos/revisions.mjs';
import { WishingCrowd } from './support/chaos/WishingCrowd.mjs';
import { environment } from './support/environment.mjs';
import { get, helm } from './support/kube.mjs';
import { sequence } from './support/sequence.mjs';

const PORTALS = ['one', 'two', 'three'];
const SEED = Number(process.env.STOREKEEPER_CHAOS_SEED ?? randomInt(2 ** 31));

/** Ten minutes; without STOREKEEPER_CHAOS a short form. A pause outlives every lease, also one that is held for Helm. */
const FORM = process.env.STOREKEEPER_CHAOS
  ? {
      seconds: 600,
      stores: 60,
      wishEverySeconds: [1, 4],
      calmSeconds: [5, 20],
      outages: [150, 400],
      outageSeconds: 30,
      convergeSeconds: 60,
    }
  : {
      seconds: 40,
      stores: 8,
      wishEverySeconds: [0.5, 3],
      calmSeconds: [1, 2],
      outages: [12],
      outageSeconds: 5,
      convergeSeconds: 240,
    };
/** A store has a handful, and one that goes and one that comes may be there at once. */
const PODS = FORM.stores * 10;
const HELM_SECONDS = 15;
const PAUSE_SECONDS = HELM_SECONDS + 13;

describe('portals on one database', () => {
  const then = sequence();
  let postgres;
  let ground;
  let leases;
  let api;
  let portals = [];
  let crowd;
  let ends;

  before(async () => {
    ground = await SimulatedGround.start({ ...environment, pods: PODS });
    postgres = await TestPostgres.start();
    leases = Leases.create(postgres.url);
    api = await ApiProxy.start({ name: 'portals' });
    portals = await Promise.all(
      PORTALS.map(name =>
        ChaosPortal.create({
          name: `portal-${name}`,
          database: { client: 'pg', connection: postgres.url },
          cluster: { kubeconfig: api.kubeconfig },
          stores: { helm: { timeoutSeconds: HELM_SECONDS } },
        }),
      ),
    );
  });
  after(async () => {
    await Promise.all(portals.map(portal => portal.stop()));
    // Of a test that failed, or the next one finds its stores.
    await deleteNamespaces({
      ...environment,
      names: crowd?.stores.flatMap(({ namespace }) => namespace ?? []) ?? [],
    });
    await leases?.close();
    await api?.stop();
    await ground?.stop();
    await postgres?.stop();
  });

  then(
    'start on an empty database, the others when the first is there',
    async () => {
      const [first, ...others] = portals;
      await first.start();
      await Promise.all(others.map(portal => portal.start()));
      assert.deepEqual(
        portals.map(({ running }) => running),
        portals.map(() => true),
      );
    },
  );

  then('live through kills, pauses and a cluster that goes away', async t => {
    t.diagnostic(`STOREKEEPER_CHAOS_SEED=${SEED}`);
    const random = createRandom(SEED);
    const prefix = `p${randomBytes(2).toString('hex')}-`;
    crowd = new WishingCrowd({ portals, random, prefix });
    const over = AbortSignal.timeout(FORM.seconds * 1000);
    const troubles = new PortalTroubles({
      portals,
      api,
      random,
      pauseSeconds: PAUSE_SECONDS,
      signal: over,
    });
    const outages = FORM.outages.map(async second => {
      await pause(second * 1000);
      await troubles.outage(FORM.outageSeconds);
    });
    const wishes = [];
    const wishing = async () => {
      const [low, high] = FORM.wishEverySeconds;
      while (!over.aborted) {
        wishes.push(crowd.wish({ upTo: FORM.stores }));
        await pause(random.between(low, high) * 1000);
      }
    };
    await Promise.all([
      wishing(),
      // Chance might pause none that is at work.
      troubles.pauseAtWork({ crowd, leases }).then(() => troubles.run(FORM)),
      ...outages,
    ]);
    await Promise.all(wishes);
    t.diagnostic(
      JSON.stringify({
        ...troubles.counts,
        wishes: wishes.length,
        stores: crowd.stores.length,
        sentAgain: crowd.repeated,
      }),
    );
  });

  then('reach every wish', async t => {
    const began = Date.now();
    ends = await Promise.all(
      crowd.stores.map(({ id, plan }) =>
        portals[1].untilStore(
          id,
          plan ? `Simulated with plan ${plan}` : 'Deleted',
          store =>
            plan
              ? store.phase === 'Simulated' && store.plan === plan
              : store.phase === 'Deleted',
          FORM.convergeSeconds,
        ),
      ),
    );
    t.diagnostic(`${(Date.now() - began) / 1000} s after the last wish`);
  });

  then('have had writes refused whose lease was lost', t => {
    const refused = portals.map(
      ({ log }) =>
        readFileSync(log, 'utf8').match(/taken over by another worker/g)
          ?.length ?? 0,
    );
    t.diagnostic(`refused writes: ${refused.join(', ')}`);
    assert.ok(refused.reduce((sum, count) => sum + count, 0) > 0);
  });

  then('have done nothing twice and left nothing behind', async () => {
    const living = ends.filter(({ phase }) => phase === 'Simulated');
    assert.ok(living.length > 0, 'none is there any more');
    for (const store of living) {
      await wishedGenerations(store);
      const { namespace } = store;
      const values = await helm(
        'get',
        'values',
        store.name,
        `--namespace=${namespace}`,
      );
      assert.equal(values.store.plan, store.plan, store.name);
    }
    const { items: known } = await portals[0].stores(
      'GET',
      `?search=${crowd.prefix}&limit=100`,
    );
    assert.deepEqual(
      known.map(({ id }) => id).sort(),
      living.map(({ id }) => id).sort(),
    );
    const own = new Set(ends.map(({ namespace }) => namespace));
    const { items } = await get('namespaces');
    assert.deepEqual(
      items
        .map(({ metadata }) => metadata.name)
        .filter(name => own.has(name))
        .sort(),
      living.map(({ namespace }) => namespace).sort(),
    );
    for (const { id } of living) {
      await portals[2].stores('DELETE', `/${id}`);
    }
    await Promise.all(
      living.map(({ id }) =>
        portals[2].untilStore(
          id,
          'Deleted',
          ({ phase }) => phase === 'Deleted',
          240,
        ),
      ),
    );
  });
});
