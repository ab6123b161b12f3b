// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { newStore } from '../reconciler/__testUtils__/newStore';
import { applyMigrations } from './applyMigrations';
import { DatabaseClock } from './DatabaseClock';
import { DatabaseStoreQueue } from './DatabaseStoreQueue';
import { StoresDatabase } from './StoresDatabase';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const databases = TestDatabases.create({ ids: ['POSTGRES_17'] });

describe.each(databases.eachSupportedId())('the clock of %s', databaseId => {
  it('is the one that counts for leases, whatever the clocks of portals say', async () => {
    const knex = await databases.init(databaseId);
    await applyMigrations(knex);
    const portal = async (aheadMs: number) => {
      const local = () => new Date(Date.now() + aheadMs);
      const clock = DatabaseClock.create({ knex, local });
      await clock.look();
      const queue = DatabaseStoreQueue.create({ knex, clock });
      const stores = StoresDatabase.create({ knex, now: clock.now });
      const claim = () =>
        queue.claim({ worker: `${aheadMs}`, limit: 1, leaseSeconds: 30 });
      return { local, clock, queue, stores, claim };
    };
    const fast = await portal(5 * MINUTE);
    const slow = await portal(-5 * MINUTE);
    const add = async ({ stores, clock }: typeof fast, id: string) =>
      stores.createStore({
        ...newStore({ id, createdAt: clock.now(), attemptedAt: clock.now() }),
        activity: { type: 'wish', level: 'info', title: 'Asked for' },
        quota: 100,
      });

    // What the fast one accepts is due for the slow one at once.
    await add(fast, 'a');
    const [claimed] = await slow.claim();
    expect(claimed.record.id).toBe('a');
    // A lease of the slow one has not ended for the fast one, nor the other way round.
    expect(await fast.claim()).toEqual([]);
    await add(slow, 'b');
    const [other] = await fast.claim();
    expect(other.record.id).toBe('b');
    expect(await slow.claim()).toEqual([]);

    // Each sleeps for as long as it takes by its own clock.
    const nextAt = new Date(fast.clock.now().getTime() + MINUTE);
    await fast.queue.release({
      id: 'b',
      token: other.token,
      observation: {},
      nextAt,
    });
    await slow.queue.release({
      id: 'a',
      token: claimed.token,
      observation: {},
    });
    for (const { queue, local } of [fast, slow]) {
      const dueAt = await queue.nextDueAt();
      const sleep = dueAt!.getTime() - local().getTime();
      expect(sleep).toBeGreaterThan(MINUTE - 20_000);
      expect(sleep).toBeLessThanOrEqual(MINUTE + 1_000);
    }
  });
});
