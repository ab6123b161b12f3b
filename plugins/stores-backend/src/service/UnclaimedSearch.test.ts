// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { ClaimingNamespace } from '../cluster';
import { UnclaimedSearch } from './UnclaimedSearch';
import { StoresDatabase, UnclaimedNamespaces } from '../database';
import { eventually } from '../__testUtils__/eventually';
import { FakeClusters } from '../__testUtils__/FakeClusters';
import { BASE, orderStore } from '../__testUtils__/orderStore';
import { startTestStores } from '../__testUtils__/startTestStores';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

const claim = (
  name: string,
  changes: Partial<ClaimingNamespace> = {},
): ClaimingNamespace => ({
  name,
  uid: `uid of ${name}`,
  storeId: name.replace('store-', ''),
  terminating: false,
  createdAt: new Date('2026-11-01T00:00:00Z'),
  ...changes,
});

describe.each(databases.eachSupportedId())('the reverse sweep on %s', id => {
  it('finds what claims to be a store and is none, tells it once and to administrators only', async () => {
    const knex = await databases.init(id);
    const clusters = new FakeClusters();
    const stores = await startTestStores({ knex, clusters });
    const { api, as, logger, metrics } = stores;
    const { body: alive } = await orderStore(stores, { name: 'alive' });
    const { body: gone } = await orderStore(stores, { name: 'gone' });
    await api.delete(`${BASE}/stores/${gone.id}`).set(as('ann'));
    await eventually(async () => {
      const read = await api.get(`${BASE}/stores/${gone.id}`).set(as('ann'));
      expect(read.body.phase).toBe('Deleted');
    });
    clusters.claiming = [
      claim(alive.namespace),
      claim(gone.namespace),
      claim('store-unknown'),
      claim('store-copy', { storeId: alive.id }),
      claim('store-leaving', { terminating: true }),
      claim('shop', { storeId: undefined }),
    ];
    const search = UnclaimedSearch.create({
      database: StoresDatabase.create({ knex }),
      unclaimed: UnclaimedNamespaces.create({ knex }),
      clusters: clusters.asClusters(),
      logger,
    });
    await search.run();
    await search.run();

    const path = `${BASE}/unclaimed-namespaces`;
    const list = await api.get(path).set(as('ada'));
    const reasons = Object.fromEntries(
      list.body.items.map((item: { namespace: string; reason: string }) => [
        item.namespace,
        item.reason,
      ]),
    );
    expect(reasons).toEqual({
      [gone.namespace]: 'StoreDeleted',
      'store-unknown': 'NoSuchStore',
      'store-copy': 'NoSuchStore',
      shop: 'NoStoreId',
    });
    expect((await api.get(path).set(as('ann'))).status).toBe(403);
    expect(await metrics.read('stores.unclaimed_namespaces')).toEqual([
      { value: 4, attributes: { cluster: 'local' } },
    ]);
    const warned = logger.warn.mock.calls.filter(([line]) =>
      line.includes('claims to be a store'),
    );
    expect(warned).toHaveLength(4);

    // A cluster that is away says nothing about what is in it.
    clusters.away = true;
    await search.run();
    const away = await api.get(path).set(as('ada'));
    expect(away.body.items).toHaveLength(4);
    expect(away.body.looks).toEqual([
      expect.objectContaining({ problem: 'The cluster is away' }),
    ]);

    clusters.away = false;
    clusters.claiming = [claim(alive.namespace)];
    await search.run();
    const empty = await api.get(path).set(as('ada'));
    expect(empty.body).toMatchObject({ items: [], looks: [{}] });
  });
});
