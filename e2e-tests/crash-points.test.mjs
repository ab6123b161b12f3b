// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { SimulatedGround } from '../dev/simulation/SimulatedGround.mjs';
import { TestPostgres } from '../dev/test/TestPostgres.mjs';
import { CrashLane } from './support/chaos/CrashLane.mjs';
import { OPERATIONS } from './support/chaos/operations.mjs';
import { wishedGenerations } from './support/chaos/revisions.mjs';
import { environment } from './support/environment.mjs';
import { get } from './support/kube.mjs';
import { sequence } from './support/sequence.mjs';

const ENGINES = ['woocommerce', 'medusa'];
const EVERYTHING = Boolean(process.env.STOREKEEPER_CHAOS);

/** The short form: what leaves most behind, each on one engine. */
const SAMPLE = {
  create: ['after releases.upgrade'],
  change: [],
  retry: [],
  delete: ['after releases.uninstall'],
};

/** Every moment of every operation with every engine; or a sample, in which each engine has its turn. */
function deathsAt(moments) {
  return Object.keys(OPERATIONS).flatMap((operation, turn) => {
    if (EVERYTHING) {
      return moments[operation].flatMap(moment =>
        ENGINES.map(engine => ({ operation, moment, engine })),
      );
    }
    return SAMPLE[operation].map((moment, index) => ({
      operation,
      moment,
      engine: ENGINES[(turn + index) % ENGINES.length],
    }));
  });
}

/** Room for all the stores of a lane. */
const PODS = EVERYTHING ? 4000 : 100;
const LANES = EVERYTHING ? ['sqlite', 'postgres'] : ['sqlite'];

/** The lanes share nothing but the cluster, and most of their time is that of a portal that starts. */
const SIDE_BY_SIDE = { concurrency: true };
const ONE_BY_ONE = { concurrency: false };

describe('a portal that dies before or after any call', SIDE_BY_SIDE, () => {
  let ground;
  let postgres;

  before(async () => {
    ground = await SimulatedGround.start({ ...environment, pods: PODS });
    if (LANES.includes('postgres')) {
      postgres = await TestPostgres.start();
    }
  });
  after(async () => {
    await postgres?.stop();
    await ground?.stop();
  });

  for (const name of LANES) {
    describe(`on ${name}`, ONE_BY_ONE, () => {
      const then = sequence();
      let lane;
      let ends;

      before(async () => {
        lane = await CrashLane.create({
          name,
          database:
            name === 'postgres'
              ? { client: 'pg', connection: postgres.url }
              : undefined,
        });
      });
      after(() => lane?.portal.stop());

      then('dies at each of them', async t => {
        const moments = EVERYTHING
          ? await lane.record({ engine: ENGINES[0] })
          : SAMPLE;
        const deaths = deathsAt(moments);
        await lane.prepare(deaths);
        for (const death of deaths) {
          await lane.die(death);
          const { operation, moment, engine } = death;
          t.diagnostic(`${operation} of ${engine}: died ${moment}`);
        }
        t.diagnostic(`${deaths.length} deaths`);
      });

      then('reaches every wish when it is back', async () => {
        ends = await lane.recover();
      });

      then(
        'has one revision for each generation, and no object twice',
        async () => {
          for (const store of ends) {
            const { generations } = OPERATIONS[store.operation];
            if (generations) {
              assert.deepEqual(
                await wishedGenerations(store),
                generations,
                store.name,
              );
              await assertNothingTwice(store);
            }
          }
        },
      );

      then('leaves nothing of what is deleted', async () => {
        await lane.clear();
        const namespaces = ends.map(({ namespace }) => namespace);
        const left = await get(
          'namespaces,persistentvolumes,clusterroles,clusterrolebindings',
        );
        const names = left.items.flatMap(({ metadata, spec }) => [
          metadata.name,
          spec?.claimRef?.namespace,
        ]);
        assert.deepEqual(
          namespaces.filter(namespace =>
            names.some(found => found?.includes(namespace)),
          ),
          [],
        );
      });
    });
  }
});

async function assertNothingTwice({ namespace, name }) {
  const { items } = await get(
    'statefulsets,deployments,jobs,services,persistentvolumeclaims,ingresses',
    `--namespace=${namespace}`,
  );
  const components = items
    .filter(({ metadata }) => !metadata.ownerReferences)
    .map(
      ({ kind, metadata }) =>
        `${kind}/${metadata.labels['app.kubernetes.io/component']}`,
    );
  assert.deepEqual(components, [...new Set(components)], name);
}
