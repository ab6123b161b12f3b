// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { isReady, Workshop } from './__testUtils__/Workshop';

jest.setTimeout(120_000);

describe('StoreWorker, by watches that are behind', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let workshop: Workshop;

  beforeEach(async () => {
    workshop = await Workshop.create(await databases.init('SQLITE_3'));
  });

  afterEach(() => workshop.close());

  it('says that a change is reached, or has failed, when the API server says so', async () => {
    const { stores, cluster } = workshop;
    await stores.add({ id: 'grown' });
    await workshop.work('grown', { until: isReady });

    const { snapshot } = cluster.workloads;
    const before = await snapshot('store-grown');
    let asked = 0;
    cluster.workloads.snapshot = async (namespace, options) => {
      if (options?.known) return before;
      asked += 1;
      return snapshot(namespace);
    };
    const grow = (replicas: number) =>
      stores.wish('grown', ({ generation }) => ({
        replicas,
        generation: generation + 1,
      }));
    await grow(2);
    const grown = await workshop.work('grown', { until: isReady });
    expect(grown.observedGeneration).toBe(2);
    // Once before Helm, and then until all was ready: that takes three looks here.
    expect(asked).toBeGreaterThanOrEqual(4);

    // A Job of an earlier attempt that gave up is still shown when it has long been replaced.
    Object.assign(before, cluster.failedSetUp('grown'));
    await grow(3);
    const again = await workshop.work('grown', {
      until: store => isReady(store) || store.phase === 'Failed',
    });
    expect(again).toMatchObject({ phase: 'Ready', observedGeneration: 3 });
  });
});
