// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { StoreRecord } from '../model';
import { callsOf } from './__testUtils__/aroundCalls';
import { Life } from './__testUtils__/Life';
import { isDeleted, isReady, MINUTE, Workshop } from './__testUtils__/Workshop';

jest.setTimeout(180_000);

/** What is the same on every database is tried at every moment of every way on one, and on all of them by chaos. */
const EVERYTHING = Boolean(process.env.STOREKEEPER_CHAOS);
const EVERYWHERE = ['creation', 'deletion'];

const isFailed = ({ phase }: StoreRecord) => phase === 'Failed';
const SET_UP = [
  'A place for the shop is reserved',
  'Keys and passwords are made',
  'The shop is installed',
];
const OPENED = [
  'The shop is running',
  'A trial purchase worked',
  'The shop is open',
];

/** A way that a store goes, and where it ends however often it is interrupted. */
type Way = {
  begin(workshop: Workshop, id: string): Promise<void>;
  until(store: StoreRecord): boolean;
  /** Of the timeline, its end. */
  timeline: string[];
  /** What stands in Helm's history besides what a recovery left there: generations and attempts, oldest first. */
  revisions?: string[];
};

const order = async ({ stores }: Workshop, id: string) => stores.add({ id });
const open = async (workshop: Workshop, id: string) => {
  await order(workshop, id);
  await workshop.work(id, { until: isReady });
};
const resize = async ({ stores }: Workshop, id: string) =>
  stores.wish(id, ({ generation }) => ({
    replicas: 2,
    generation: generation + 1,
  }));
const spoil = async (workshop: Workshop, id: string) => {
  workshop.cluster.trouble = workshop.cluster.failedSetUp(id);
  await order(workshop, id);
};

const WAYS: Record<string, Way> = {
  creation: {
    begin: order,
    until: isReady,
    timeline: ['Asked for', ...SET_UP, ...OPENED],
    revisions: ['1/1'],
  },
  change: {
    begin: async (workshop, id) => {
      await open(workshop, id);
      await resize(workshop, id);
    },
    until: isReady,
    timeline: [
      'Changed',
      'The shop is installed',
      ...OPENED.slice(0, 2),
      'The shop is open again',
    ],
    revisions: ['1/1', '2/1'],
  },
  'creation that fails': {
    begin: spoil,
    until: isFailed,
    timeline: ['The shop is installed', 'Setting up the shop failed'],
    revisions: ['1/1'],
  },
  'new attempt': {
    begin: async (workshop, id) => {
      await spoil(workshop, id);
      await workshop.work(id, { until: isFailed });
      await workshop.stores.wish(id, () => ({}));
    },
    until: isReady,
    timeline: ['Changed', ...SET_UP, ...OPENED],
    revisions: ['1/1', '1/2'],
  },
  'recovery of a release that is pending': {
    begin: async (workshop, id) => {
      await open(workshop, id);
      await resize(workshop, id);
      const life = Life.create({ diesAt: 'amid upgrade' });
      await workshop.work(id, { life, until: isReady });
    },
    until: isReady,
    timeline: [
      'Changed',
      'The shop is installed',
      ...OPENED.slice(0, 2),
      'The shop is open again',
    ],
    revisions: ['1/1', '2/1'],
  },
  'recovery of an installation that is pending': {
    begin: async (workshop, id) => {
      await order(workshop, id);
      const life = Life.create({ diesAt: 'amid install' });
      await workshop.work(id, { life, until: isReady });
    },
    until: isReady,
    timeline: ['The shop is installed', ...OPENED],
    revisions: ['1/1'],
  },
  deletion: {
    begin: async (workshop, id) => {
      await open(workshop, id);
      await workshop.stores.delete(id);
    },
    until: isDeleted,
    timeline: [
      'The shop is closed',
      'The software is removed',
      'The data is removed',
      'Nothing is left',
      'The shop is deleted',
    ],
  },
};

describe('StoreWorker, when processes die', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
  const passed = new Set<string>();
  const note = (life: Life) =>
    life.moments.forEach(moment => passed.add(moment));
  let workshop: Workshop;

  afterEach(() => workshop.close());

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    beforeEach(async () => {
      workshop = await Workshop.create(await databases.init(databaseId));
    });

    const ways = Object.entries(WAYS).filter(
      ([name]) =>
        EVERYTHING || databaseId === 'SQLITE_3' || EVERYWHERE.includes(name),
    );

    it.each(ways)(
      'reaches the end of a %s, at whatever moment the process died, with nothing made twice',
      async (_, way) => {
        const { stores, cluster } = workshop;
        let deaths = 0;
        for (;;) {
          const id = `s${deaths + 1}`;
          await workshop.clear();
          await way.begin(workshop, id);
          const life = Life.create({ diesAt: deaths + 1 });
          await workshop.work(id, { life, until: way.until });
          note(life);
          if (!life.over) {
            break;
          }
          deaths += 1;
          const end = await workshop.work(id, { until: way.until });
          const timeline = await stores.timeline(id);
          expect({
            diedAt: life.lastMoment,
            reached: way.until(end),
            timeline: timeline.slice(-way.timeline.length),
            revisions: cluster.wishedRevisions(id),
            ...cluster.objects(id),
          }).toEqual({
            diedAt: life.lastMoment,
            reached: true,
            timeline: way.timeline,
            revisions: way.revisions,
            namespaces: way.revisions ? [end.namespaceUid] : [],
            secrets: way.revisions ? 2 : 0,
          });
        }
        expect(deaths).toBeGreaterThan(20);
      },
    );

    it('deletes a store that was interrupted at any moment of its making', async () => {
      const { stores, cluster } = workshop;
      for (let diesAt = 1; ; diesAt++) {
        const id = `half${diesAt}`;
        await workshop.clear();
        await stores.add({ id });
        const life = Life.create({ diesAt });
        await workshop.work(id, { life, until: isReady });
        if (!life.over) {
          break;
        }
        await stores.delete(id);
        const gone = await workshop.work(id, { until: isDeleted });
        const diedAt = life.lastMoment;
        expect({
          diedAt,
          phase: gone.phase,
          ...cluster.objects(id),
        }).toEqual({ diedAt, phase: 'Deleted', namespaces: [], secrets: 0 });
      }
    });

    it('writes nothing once another worker has taken the store over', async () => {
      const { stores, cluster } = workshop;
      await stores.add({ id: 'slow' });
      const stale = await workshop.claim();
      workshop.clock += MINUTE;
      await workshop.work('slow', { until: isReady });
      const before = await stores.read('slow');

      await workshop.createWorker().work(stale!);
      expect(await stores.read('slow')).toEqual(before);
      expect(cluster.made.revisions).toBe(1);
    });

    it('makes no namespace for a store that was deleted while the worker stood still', async () => {
      const { stores, cluster } = workshop;
      await stores.add({ id: 'late' });
      const stale = await workshop.claim();
      const { isKnown } = cluster.namespaces;
      cluster.namespaces.isKnown = async store => {
        // Between its look and what it makes of it, everything happens.
        cluster.namespaces.isKnown = isKnown;
        const known = await isKnown(store);
        workshop.clock += MINUTE;
        await stores.delete('late');
        await workshop.work('late', { until: isDeleted });
        return known;
      };
      await workshop.createWorker().work(stale!);
      expect(await stores.read('late')).toMatchObject({ phase: 'Deleted' });
      expect(cluster.objects('late').namespaces).toEqual([]);
    });
  });

  it('has died before and after each call that the cluster offers', async () => {
    workshop = await Workshop.create(await databases.init('SQLITE_3'));
    // A person asks for it; the reconciler never does.
    const calls = callsOf(workshop.cluster).filter(
      call => call !== 'secrets.read',
    );
    expect([...passed]).toEqual(
      expect.arrayContaining([
        ...calls.flatMap(call => [`before ${call}`, `after ${call}`]),
        'amid install',
        'amid upgrade',
        'amid rollback',
      ]),
    );
  });
});
