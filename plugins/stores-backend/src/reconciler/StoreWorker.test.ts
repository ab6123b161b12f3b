// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { Cluster } from '../cluster';
import { StoreRecord } from '../model';
import { FakeCluster } from './__testUtils__/FakeCluster';
import { Life } from './__testUtils__/Life';
import { TestStores } from './__testUtils__/TestStores';
import { tinyEngine } from './__testUtils__/tinyEngine';
import { ClaimedStore } from './StoreQueue';
import { StoreWorker } from './StoreWorker';

jest.setTimeout(180_000);

const MINUTE = 60_000;

describe('StoreWorker', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let knex: Knex;
  let stores: TestStores;
  let cluster: FakeCluster;
  let clock: number;

  const now = () => new Date(clock);

  const createWorker = (
    options: { life?: Life; cluster?: Cluster | null } = {},
  ) => {
    const life = options.life ?? Life.create();
    const seen = options.cluster === undefined ? cluster : options.cluster;
    const mortal = seen && {
      info: seen.info,
      namespaces: life.live(seen.namespaces),
      secrets: life.live(seen.secrets),
      releases: life.live(seen.releases),
      workloads: life.live(seen.workloads),
      ingresses: life.live(seen.ingresses),
      leftovers: life.live(seen.leftovers),
      watch: seen.watch,
    };
    return StoreWorker.create({
      queue: life.live(stores.queue),
      shopChecks: life.live(stores.shopChecks),
      clusters: { cluster: () => mortal ?? undefined },
      engines: new Map([['tiny', tinyEngine()]]),
      logger: mockServices.logger.mock(),
      config: {
        concurrency: 1,
        timeLimitMs: 10 * MINUTE,
        checkIntervalMs: MINUTE,
        sweepIntervalMs: MINUTE,
        leaseMs: 15_000,
      },
      shutdown: new AbortController().signal,
      now,
    });
  };

  const claim = async (): Promise<ClaimedStore | undefined> =>
    (await stores.queue.claim({ worker: 'w', limit: 1, leaseSeconds: 15 })).at(
      0,
    );

  /** Visits as the loop would, the clock moved on to when the store is due or its lease ends. */
  const work = async (
    id: string,
    options: {
      worker?: StoreWorker;
      life?: Life;
      stepMs?: number;
      until: (store: StoreRecord) => boolean;
    },
  ): Promise<StoreRecord> => {
    const { worker = createWorker(options), stepMs = 1_000 } = options;
    for (let visits = 0; visits < 200; visits++) {
      const store = await stores.read(id);
      if (options.until(store) || options.life?.over) {
        return store;
      }
      // The watch: whatever happens in the cluster makes the store due.
      await stores.queue.markDue({ ids: [id] });
      const claimed = await claim();
      if (claimed) {
        await worker.work(claimed).catch(error => {
          if (!options.life?.over) {
            throw error;
          }
        });
      }
      const nextAt = claimed ? undefined : await stores.queue.nextDueAt();
      clock = Math.max(clock + stepMs, nextAt?.getTime() ?? 0);
    }
    return stores.read(id);
  };

  /** Other stores would be visited in between, and their visits counted. */
  const alone = async (store: { id: string }) => {
    await knex('stores').delete();
    await stores.add(store);
  };

  const isReady = ({ phase, generation, observedGeneration }: StoreRecord) =>
    phase === 'Ready' && observedGeneration === generation;
  const isDeleted = ({ phase }: StoreRecord) => phase === 'Deleted';

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    clock = Date.now();
    stores = await TestStores.create(knex, now);
    cluster = FakeCluster.create();
    await cluster.open();
  });

  afterEach(() => cluster.close());

  it('finishes what a killed process began, at whatever moment it died, with nothing made twice', async () => {
    let moments = 0;
    for (let diesAt = 1; ; diesAt++) {
      const id = `kill${diesAt}`;
      const made = { ...cluster.made };
      await alone({ id });
      const life = Life.create({ diesAt });
      await work(id, { life, until: isReady });
      if (!life.over) {
        break;
      }
      moments += 1;
      const ready = await work(id, { until: isReady });

      expect({ diesAt, phase: ready.phase }).toEqual({
        diesAt,
        phase: 'Ready',
      });
      expect(ready.namespaceUid).toBe(cluster.namespace(`store-${id}`)?.uid);
      expect(cluster.made).toEqual({
        namespaces: made.namespaces + 1,
        revisions: made.revisions + 1,
        secrets: made.secrets + 2,
      });
      expect(await stores.timeline(id)).toEqual([
        'Asked for',
        'A place for the shop is reserved',
        'Keys and passwords are made',
        'The shop is installed',
        'The shop is running',
        'A trial purchase worked',
        'The shop is open',
      ]);
    }
    expect(moments).toBeGreaterThan(30);
  });

  it('finishes a deletion that was interrupted at any moment, and leaves nothing', async () => {
    let moments = 0;
    for (let diesAt = 1; ; diesAt++) {
      const id = `gone${diesAt}`;
      await alone({ id });
      await work(id, { until: isReady });
      await stores.delete(id);
      const life = Life.create({ diesAt });
      await work(id, { life, until: isDeleted });
      if (!life.over) {
        break;
      }
      moments += 1;
      const gone = await work(id, { until: isDeleted });
      expect({ diesAt, phase: gone.phase }).toEqual({
        diesAt,
        phase: 'Deleted',
      });
      expect(cluster.namespace(`store-${id}`)).toBeUndefined();
      expect((await stores.timeline(id)).slice(-5)).toEqual([
        'The shop is closed',
        'The software is removed',
        'The data is removed',
        'Nothing is left',
        'The shop is deleted',
      ]);
    }
    expect(moments).toBeGreaterThan(20);
  });

  it('deletes a store that was interrupted at any moment of its making', async () => {
    for (let diesAt = 1; ; diesAt++) {
      const id = `half${diesAt}`;
      await alone({ id });
      const life = Life.create({ diesAt });
      await work(id, { life, until: isReady });
      if (!life.over) {
        break;
      }
      await stores.delete(id);
      const gone = await work(id, { until: isDeleted });
      expect({ diesAt, phase: gone.phase }).toEqual({
        diesAt,
        phase: 'Deleted',
      });
      expect(cluster.namespace(`store-${id}`)).toBeUndefined();
    }
  });

  it('writes nothing once another worker has taken the store over', async () => {
    await stores.add({ id: 'slow' });
    const stale = await claim();
    clock += MINUTE;
    await work('slow', { until: isReady });
    const before = await stores.read('slow');

    await createWorker().work(stale!);
    expect(await stores.read('slow')).toEqual(before);
    expect(cluster.made.revisions).toBe(1);
  });

  it('installs once for each change and not at all in between', async () => {
    await stores.add({ id: 'steady' });
    await work('steady', { until: isReady });
    const end = clock + 30 * MINUTE;
    await work('steady', {
      stepMs: 20_000,
      until: () => clock > end,
    });
    expect(cluster.made.revisions).toBe(1);
  });

  it('waits without a time limit for a cluster that is not configured, and goes on when it is there', async () => {
    await stores.add({ id: 'early' });
    const end = clock + 20 * MINUTE;
    const waiting = await work('early', {
      worker: createWorker({ cluster: null }),
      stepMs: 20_000,
      until: () => clock > end,
    });
    expect(waiting).toMatchObject({ phase: 'Pending', reason: 'NoCluster' });

    const ready = await work('early', { until: isReady });
    expect(ready).toMatchObject({ phase: 'Ready', failure: undefined });
  });

  it('fails with the sentence of the shopper when the cart stays broken until the time limit', async () => {
    cluster.pages['/cart'] = 'broken';
    await stores.add({ id: 'broken' });
    const failed = await work('broken', {
      stepMs: 20_000,
      until: ({ phase }) => {
        expect(phase).not.toBe('Ready');
        return phase === 'Failed';
      },
    });
    expect(failed.failure).toMatchObject({
      reason: 'ShopBroken',
      message: 'Filling the cart: the cart stays empty',
      retryable: true,
    });

    // A failed store stays as it is, also when the shop heals, until somebody asks for another try.
    cluster.pages['/cart'] = 'works';
    const looked = await claim();
    expect(looked).toBeUndefined();
    await stores.wish('broken', () => ({}));
    expect(await work('broken', { until: isReady })).toMatchObject({
      phase: 'Ready',
    });
  });

  it('calls an open shop degraded after three failed visits in a row, and ready again after a sale', async () => {
    await stores.add({ id: 'open' });
    await work('open', { until: isReady });
    delete cluster.pages['/'];
    const degraded = await work('open', {
      until: ({ phase }) => phase === 'Degraded',
    });
    const checks = await stores.shopChecks.list({ storeId: 'open', limit: 10 });
    expect(checks.filter(({ ok }) => !ok)).toHaveLength(3);
    expect(degraded.message).toBe('Opening the shop: the shop answered 404');

    cluster.pages['/'] = 'hello';
    await work('open', { until: isReady });
    const [last] = await stores.shopChecks.list({ storeId: 'open', limit: 1 });
    expect(last).toMatchObject({ ok: true, level: 'sale' });
    expect(await stores.timeline('open')).toEqual(
      expect.arrayContaining([
        'The shop has a problem',
        'The shop is open again',
      ]),
    );
  });

  it('shows a store on simulated nodes as simulated and never as ready', async () => {
    Object.assign(cluster.info, { simulated: true });
    await stores.add({ id: 'sim' });
    const simulated = await work('sim', {
      until: ({ phase }) => phase === 'Simulated',
    });
    expect(simulated.readyAt).toBeUndefined();
    expect(simulated.conditions.at(-1)).toMatchObject({
      type: 'ShopReady',
      status: 'Unknown',
      reason: 'Simulated',
    });
  });

  it('makes a namespace anew that somebody deleted, and knows it by its new UID', async () => {
    await stores.add({ id: 'lost' });
    const { namespaceUid } = await work('lost', { until: isReady });
    await cluster.namespaces.delete({ name: 'store-lost', uid: namespaceUid! });
    await stores.wish('lost', () => ({}));
    const again = await work('lost', {
      until: store => isReady(store) && store.namespaceUid !== namespaceUid,
    });
    expect(again.phase).toBe('Ready');
  });
});
