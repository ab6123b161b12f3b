// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { FakeCluster } from './__testUtils__/FakeCluster';
import { TestStores } from './__testUtils__/TestStores';
import { tinyEngine } from './__testUtils__/tinyEngine';
import { Reconciler } from './Reconciler';

jest.setTimeout(180_000);

const CONCURRENCY = 2;

describe('Reconciler', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

  it.each(databases.eachSupportedId())(
    'keeps no store waiting for a cluster that hangs and is not its own on %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const stores = await TestStores.create(knex);
      const healthy = FakeCluster.create({ name: 'healthy' });
      const hanging = FakeCluster.create({ name: 'hanging' });
      await healthy.open();
      let visits = 0;
      let answers = () => {};
      const answer = new Promise<void>(resolve => {
        answers = resolve;
      });
      const { ensure } = hanging.namespaces;
      hanging.namespaces.ensure = async store => {
        visits += 1;
        await answer;
        return ensure(store);
      };
      const all = [healthy, hanging];
      const reconciler = Reconciler.create({
        queue: stores.queue,
        shopChecks: stores.shopChecks,
        clusters: {
          all: () => all,
          cluster: name => all.find(({ info }) => info.name === name),
          stop: async () => undefined,
        },
        engines: new Map([['tiny', tinyEngine()]]),
        logger: mockServices.logger.mock(),
        config: mockServices.rootConfig({
          data: { stores: { reconciler: { concurrency: CONCURRENCY } } },
        }),
      });
      try {
        for (let index = 0; index < 2 * CONCURRENCY; index += 1) {
          await stores.add({ id: `stuck${index}`, cluster: 'hanging' });
        }
        reconciler.start();
        await stores.until('stuck0', () => visits === CONCURRENCY);

        await stores.add({ id: 'free', cluster: 'healthy' });
        reconciler.wake();
        await stores.until('free', ({ releaseHash }) => Boolean(releaseHash));
        // It was not the hanging one that gave way.
        expect(visits).toBe(CONCURRENCY);

        // Nor does a store wait that Helm has done with, while others of its cluster wait for Helm.
        await stores.add({ id: 'made', cluster: 'hanging' });
        const made = await ensure({ id: 'made', namespace: 'store-made' });
        await knex('stores')
          .where({ id: 'made' })
          .update({
            release_generation: 1,
            namespace_uid: made.state === 'ours' ? made.uid : '',
          });
        reconciler.wake();
        await stores.until('made', ({ reason }) => reason !== 'Accepted');
        expect(visits).toBe(CONCURRENCY);

        // A store whose cluster is not configured has somebody who says so.
        await stores.add({ id: 'lost', cluster: 'nowhere' });
        reconciler.wake();
        await stores.until('lost', ({ reason }) => reason === 'NoCluster');
      } finally {
        answers();
        await reconciler.stop();
        await healthy.close();
      }
    },
  );
});
