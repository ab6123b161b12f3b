// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { computePhase, StoreRecord } from '../model';
import { Life } from './__testUtils__/Life';
import { Workshop } from './__testUtils__/Workshop';
import { ClaimedStore } from './StoreQueue';

jest.setTimeout(300_000);

/** A path that failed is run again by its seed, which the report names. */
const RUNS = process.env.STOREKEEPER_CHAOS ? 500 : 25;

/** What may happen to a store, in any order. */
type Happening =
  | { what: 'change'; replicas: number }
  | { what: 'retry' }
  | { what: 'delete' }
  /** A worker visits, and lives for so many moments. */
  | { what: 'visit'; diesAt: number }
  /** A worker is given the store and is paused; it goes on at 'resume', when others have been there. */
  | { what: 'pause' }
  | { what: 'resume' }
  | { what: 'trouble' }
  | { what: 'time'; seconds: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    what: fc.constant('change' as const),
    replicas: fc.integer({ min: 1, max: 3 }),
  }),
  fc.constant({ what: 'retry' as const }),
  { arbitrary: fc.constant({ what: 'delete' as const }), weight: 1 },
  {
    arbitrary: fc.record({
      what: fc.constant('visit' as const),
      diesAt: fc.integer({ min: 1, max: 60 }),
    }),
    weight: 6,
  },
  { arbitrary: fc.constant({ what: 'pause' as const }), weight: 2 },
  { arbitrary: fc.constant({ what: 'resume' as const }), weight: 2 },
  fc.constant({ what: 'trouble' as const }),
  fc.record({
    what: fc.constant('time' as const),
    seconds: fc.integer({ min: 1, max: 120 }),
  }),
);

/** The store's story; whatever was wished last is what it has to end with. */
class Story {
  private readonly paused: ClaimedStore[] = [];

  constructor(
    private readonly workshop: Workshop,
    private readonly id: string,
  ) {}

  /** What the service refuses does not happen. */
  async tell(event: Happening): Promise<void> {
    const { workshop, id } = this;
    const { stores, cluster } = workshop;
    const { presence, phase } = await stores.read(id);
    switch (event.what) {
      case 'change':
        if (presence === 'present') {
          await stores.wish(id, ({ generation }) => ({
            replicas: event.replicas,
            generation: generation + 1,
          }));
        }
        break;
      case 'retry':
        if (phase !== 'Deleted') {
          await stores.wish(id, () => ({}));
        }
        break;
      case 'delete':
        if (presence === 'present') {
          await stores.delete(id);
        }
        break;
      case 'visit':
        await this.visit(Life.create(event));
        break;
      case 'pause': {
        const claimed = await workshop.claim();
        if (claimed) {
          this.paused.push(claimed);
        }
        break;
      }
      case 'resume': {
        const claimed = this.paused.shift();
        if (claimed) {
          await workshop.createWorker().work(claimed);
        }
        break;
      }
      case 'trouble':
        cluster.trouble = cluster.failedSetUp(id);
        break;
      default:
        workshop.clock += event.seconds * 1000;
    }
  }

  private async visit(life: Life): Promise<void> {
    const claimed = await this.workshop.claim();
    if (!claimed) {
      return;
    }
    await this.workshop
      .createWorker({ life })
      .work(claimed)
      .catch(error => {
        if (!life.over) {
          throw error;
        }
      });
  }
}

const reached = (store: StoreRecord) =>
  store.presence === 'absent'
    ? store.phase === 'Deleted'
    : store.phase === 'Ready' && store.observedGeneration === store.generation;

describe('a store, whatever happens to it', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let workshop: Workshop;
  let runs = 0;

  beforeAll(async () => {
    workshop = await Workshop.create(await databases.init('SQLITE_3'));
  });

  afterAll(() => workshop.close());

  it('ends where the last wish says, with one revision for each attempt', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 1, maxLength: 25 }),
        async events => {
          runs += 1;
          const id = `p${runs}`;
          await workshop.clear();
          workshop.cluster.forget();
          await workshop.stores.add({ id });
          const story = new Story(workshop, id);
          for (const event of events) {
            await story.tell(event);
          }
          workshop.cluster.trouble = {};
          const last = await workshop.stores.read(id);
          if (last.phase === 'Failed' || last.failure) {
            await workshop.stores.wish(id, () => ({}));
          }
          const end = await workshop.work(id, { until: reached });
          expect(reached(end)).toBe(true);
          expect(end).toMatchObject(computePhase(end));
          expect(end.generation).toBe(last.generation);
          const { namespaces } = workshop.cluster.objects(id);
          const revisions = workshop.cluster.wishedRevisions(id) ?? [];
          expect(new Set(revisions).size).toBe(revisions.length);
          expect(namespaces).toEqual(
            end.presence === 'present' ? [end.namespaceUid] : [],
          );
          expect(workshop.cluster.values(id)?.replicas).toBe(
            end.presence === 'present' ? end.replicas : undefined,
          );
        },
      ),
      { numRuns: RUNS, endOnFailure: !process.env.STOREKEEPER_CHAOS },
    );
  });
});
