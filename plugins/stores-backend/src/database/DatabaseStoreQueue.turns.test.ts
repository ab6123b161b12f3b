// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { newStore } from '../reconciler/__testUtils__/newStore';
import { ClaimLoop } from '../reconciler/ClaimLoop';
import { ClaimedStore } from '../reconciler/StoreQueue';
import { applyMigrations } from './applyMigrations';
import { DatabaseStoreQueue } from './DatabaseStoreQueue';
import { insertStore } from './operations/insertStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

async function start(knex: Knex) {
  await applyMigrations(knex);
  const queue = DatabaseStoreQueue.create({ knex });
  const add = async (
    id: string,
    owner: string,
    options: { settled?: boolean; dueAt?: Date } = {},
  ) => {
    const { wish, observation } = newStore({ id, owner });
    await insertStore(knex, {
      wish,
      observation: {
        ...observation,
        observedGeneration: options.settled ? wish.generation : 0,
      },
      now: options.dueAt ?? new Date(),
    });
  };
  const claim = async (limit: number, forNewcomers?: number) => {
    const claimed = await queue.claim({
      ...{ worker: 'w', limit, forNewcomers, leaseSeconds: 30 },
    });
    return claimed.map(({ record }) => record.id);
  };
  return { queue, add, claim };
}

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${10 + index}`);

describe.each(databases.eachSupportedId())(
  'turns of owners on %s',
  databaseId => {
    const begin = async () => start(await databases.init(databaseId));

    it("claims the first of each owner before anybody's second, those that are worked on counted", async () => {
      const { add, claim } = await begin();
      for (const id of numbered('ann', 20)) await add(id, 'ann');
      expect(await claim(3)).toEqual(['ann10', 'ann11', 'ann12']);
      await add('bob', 'bob');
      for (const id of numbered('carl', 3)) await add(id, 'carl');
      expect(await claim(5)).toEqual([
        'bob',
        'carl10',
        'carl11',
        'carl12',
        'ann13',
      ]);
      expect(await claim(100)).toHaveLength(16);
    });

    it('leaves the last places to owners of whom nothing is being worked on', async () => {
      const { add, claim } = await begin();
      for (const id of numbered('ann', 9)) await add(id, 'ann');
      expect(await claim(4, 2)).toEqual(['ann10', 'ann11']);
      expect(await claim(2, 2)).toEqual([]);
      for (const id of numbered('bob', 3)) await add(id, 'bob');
      expect(await claim(2, 2)).toEqual(['bob10']);
      expect(await claim(1, 1)).toEqual([]);
      await add('carl', 'carl');
      expect(await claim(3, 1)).toEqual(['carl', 'bob11']);
    });

    it('claims a wish before what is merely looked at, and what is looked at nevertheless', async () => {
      const { add, claim } = await begin();
      const dueAt = new Date(Date.now() - 60_000);
      for (const id of numbered('old', 9)) {
        await add(id, 'ann', { settled: true, dueAt });
      }
      for (const id of numbered('new', 9)) await add(id, 'ann');
      expect(await claim(4)).toEqual(['new10', 'old10', 'new11', 'old11']);
    });

    it("does not let one owner's burst of 40 delay another's store by more than the time of one", async () => {
      const { add, queue } = await begin();
      for (const id of numbered('ann', 40)) await add(id, 'ann');
      const places = 4;
      const order: string[] = [];
      let ordered: Promise<void> | undefined;
      let endedBefore = 0;
      const ended = new Promise<void>(resolve => {
        const loop = ClaimLoop.create<ClaimedStore>({
          places,
          kept: 0,
          claim: ({ limit }) =>
            queue.claim({ worker: 'w', limit, leaseSeconds: 30 }),
          process: async ({ record: { id }, token }) => {
            // Bob orders while the burst is under way.
            if (order.length >= 8 && !ordered) {
              endedBefore = order.length;
              ordered = add('bob', 'bob');
            }
            await ordered;
            await new Promise(done => setTimeout(done, 10));
            order.push(id);
            await queue.release({ id, token, observation: {} });
            if (order.length === 41) loop.stop().then(resolve);
          },
          nextAt: () => queue.nextDueAt(),
          onError: error => order.push(String(error)),
        });
        loop.start();
      });
      await ended;
      // What had begun when he came ends before, and no more than what fits beside it.
      const after = order.indexOf('bob') - endedBefore;
      expect(after).toBeGreaterThanOrEqual(0);
      expect(after).toBeLessThanOrEqual(2 * places);
    });
  },
);
