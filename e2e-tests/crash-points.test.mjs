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
  delete: ['after releases.uninstall'],
};

/** Every moment of an operation with every engine; or a sample, in which each engine has its turn. */
function deathsAt({ operation, moments }) {
  if (EVERYTHING) {
    return moments.flatMap(moment =>
      ENGINES.map(engine => ({ operation, moment, engine })),
    );
  }
  const turn = Object.keys(OPERATIONS).indexOf(operation);
  return moments.map((moment, index) => ({
    operation,
    moment,
    engine: ENGINES[(turn + index) % ENGINES.length],
  }));
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
      let moments;

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

      then('knows the moments of each operation', async () => {
        moments = EVERYTHING
          ? await lane.record({ engine: ENGINES[0] })
          : SAMPLE;
      });

      for (const operation of Object.keys(EVERYTHING ? OPERATIONS : SAMPLE)) {
        then(
          `reaches the end of every ${operation} that it died in`,
          async t => {
            const deaths = deathsAt({ operation, moments: moments[operation] });
            await lane.prepare({ operation, deaths });
            for (const death of deaths) {
              await lane.die(death);
              t.diagnostic(`${death.engine}: died ${death.moment}`);
            }
            t.diagnostic(`${deaths.length} deaths`);
            const ends = await lane.recover();
            const { generations } = OPERATIONS[operation];
            for (const store of generations ? ends : []) {
              assert.deepEqual(
                await wishedGenerations(store),
                generations,
                store.name,
              );
              await assertNothingTwice(store);
            }
            await lane.clear();
            await assertNothingLeft(ends);
          },
        );
      }
    });
  }
});

async function assertNothingLeft(stores) {
  const left = await get(
    'namespaces,persistentvolumes,clusterroles,clusterrolebindings',
  );
  const names = left.items.flatMap(({ metadata, spec }) => [
    metadata.name,
    spec?.claimRef?.namespace,
  ]);
  const found = stores.filter(({ namespace }) =>
    names.some(name => name?.includes(namespace)),
  );
  assert.deepEqual(
    found.map(({ namespace }) => namespace),
    [],
  );
}

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
