// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { aroundCluster } from './__testUtils__/aroundCalls';
import { isReady, Workshop } from './__testUtils__/Workshop';

jest.setTimeout(120_000);

/** What the watches know costs no request, and room is asked of them, too. */
const FREE = ['namespaces.isKnown', 'capacity.read', 'ingresses.shopAddress'];
const STORES = ['a', 'b', 'c', 'd', 'e', 'f'];

/**
 * What a store costs the API server, in calls, whatever the machine does meanwhile: the short form of `npm run bench`,
 * which takes the time.
 */
describe('StoreWorker, by what it asks of the cluster', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let workshop: Workshop;
  let calls: string[];

  beforeEach(async () => {
    workshop = await Workshop.create(await databases.init('SQLITE_3'));
    calls = [];
  });

  afterEach(() => workshop.close());

  const createWorker = () =>
    workshop.createWorker({
      cluster: aroundCluster(workshop.cluster, async (point, args, call) => {
        const [, options] = args as [unknown, { known?: boolean } | undefined];
        const known = point === 'workloads.snapshot' && options?.known;
        if (!known && !FREE.includes(point)) calls.push(point);
        return call();
      }),
    });
  const count = (point: string) =>
    calls.filter(call => call === point).length / STORES.length;

  it('asks each thing once for a new store, however often it looks', async () => {
    const worker = createWorker();
    for (const id of STORES) {
      await workshop.stores.add({ id });
      await workshop.work(id, { worker, until: isReady });
    }
    expect(count('releases.upgrade')).toBe(1);
    expect(count('releases.history')).toBe(1);
    expect(count('namespaces.ensure')).toBe(1);
    expect(count('namespaces.read')).toBe(0);
    expect(count('secrets.ensure')).toBe(1);
    // A look at the API server is five requests; one is to be sure. Events are listed where nothing seems to move.
    expect(count('workloads.snapshot')).toBeLessThanOrEqual(1);
    expect(calls.length / STORES.length).toBeLessThanOrEqual(8);
  });

  it('asks nothing for a store that is as it shall be', async () => {
    const worker = createWorker();
    for (const id of STORES) {
      await workshop.stores.add({ id });
      await workshop.work(id, { worker, until: isReady });
    }
    calls.length = 0;
    for (const id of STORES) {
      let visits = 0;
      await workshop.work(id, {
        worker,
        until: () => {
          visits += 1;
          return visits > 10;
        },
      });
    }
    expect(calls).toEqual([]);
  });
});
