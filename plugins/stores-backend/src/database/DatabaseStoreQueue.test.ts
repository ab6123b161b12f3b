// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { newStore } from '../reconciler/__testUtils__/newStore';
import { applyMigrations } from './applyMigrations';
import { DatabaseStoreQueue } from './DatabaseStoreQueue';
import { insertStore } from './operations/insertStore';
import { StoresDatabase } from './StoresDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const MINUTE = 60_000;

/** A queue whose clock only moves when it is told to. */
async function start(knex: Knex) {
  await applyMigrations(knex);
  const clock = { now: new Date('2026-11-21T12:00:00.123Z') };
  const now = () => clock.now;
  const onChange = jest.fn();
  const queue = DatabaseStoreQueue.create({ knex, now, onChange });
  const stores = StoresDatabase.create({ knex, now });
  const add = async (id: string, heldUntil?: Date) => {
    const { wish, observation } = newStore({
      id,
      attemptedAt: clock.now,
      createdAt: clock.now,
    });
    await insertStore(knex, { wish, observation, heldUntil, now: clock.now });
  };
  const pass = (milliseconds: number) => {
    clock.now = new Date(clock.now.getTime() + milliseconds);
  };
  const claim = (worker = 'one', limit = 10) =>
    queue.claim({ worker, limit, leaseSeconds: 30 });
  return { queue, stores, add, pass, claim, clock, onChange, knex };
}

describe.each(databases.eachSupportedId())('the queue on %s', databaseId => {
  const begin = async () => start(await databases.init(databaseId));

  it('gives each due store to one worker only, however many ask at once', async () => {
    const { add, claim } = await begin();
    for (let index = 0; index < 30; index++) await add(`s${index}`);
    const claims = await Promise.all(
      Array.from({ length: 12 }, (_, index) => claim(`worker-${index}`, 5)),
    );
    const ids = claims.flat().map(({ record }) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await claim('last', 100);
    expect(ids.length + rest.length).toBe(30);
    expect(await claim()).toEqual([]);
  });

  it('hands a store of a worker that died to another, and refuses what the first one says later', async () => {
    const { add, claim, pass, queue, stores } = await begin();
    await add('a');
    const [first] = await claim('one');
    pass(29_000);
    expect(
      await queue.renew({ id: 'a', token: first.token, leaseSeconds: 30 }),
    ).toBe(true);
    pass(29_000);
    expect(await claim('two')).toEqual([]);
    pass(2_000);
    const [second] = await claim('two');
    expect(second.token).toBeGreaterThan(first.token);

    const stale = { id: 'a', token: first.token };
    expect(await queue.renew({ ...stale, leaseSeconds: 30 })).toBe(false);
    const lie = { namespaceUid: 'wrong' };
    expect(await queue.observe({ ...stale, observation: lie })).toBe(false);
    const activities = [
      { type: 'step', level: 'info', title: 'Wrong' } as const,
    ];
    expect(
      await queue.release({ ...stale, observation: lie, activities }),
    ).toBe(false);
    expect((await stores.findStore('a'))?.namespaceUid).toBeUndefined();
    const timeline = await stores.listActivities({ storeId: 'a', limit: 10 });
    expect(timeline.items).toEqual([]);

    const observation = { namespaceUid: 'right' };
    const { token } = second;
    expect(await queue.release({ id: 'a', token, observation })).toBe(true);
    expect(await queue.release({ id: 'a', token, observation })).toBe(false);
    expect((await stores.findStore('a'))?.namespaceUid).toBe('right');
  });

  it('is due again at once when it was marked during the visit, else at the time that was named', async () => {
    const { add, claim, queue, clock, pass } = await begin();
    await add('a');
    const nextAt = new Date(clock.now.getTime() + 10 * MINUTE);
    const visit = async (during: () => Promise<void>) => {
      const [{ token }] = await claim();
      await during();
      await queue.release({ id: 'a', token, observation: {}, nextAt });
      return queue.nextDueAt();
    };
    expect(await visit(async () => undefined)).toEqual(nextAt);
    expect(await claim()).toEqual([]);
    await queue.markDue({ namespaces: ['store-a'] });
    const marked = await visit(() => queue.markDue({ ids: ['a'] }));
    expect(marked).toEqual(clock.now);
    pass(1000);
    expect(await visit(async () => undefined)).toEqual(nextAt);
  });

  it('is not due without a time until something marks it, and the sweep finds it', async () => {
    const { add, claim, queue } = await begin();
    await add('a');
    const [{ token }] = await claim();
    await queue.release({ id: 'a', token, observation: {} });
    expect(await queue.nextDueAt()).toBeUndefined();
    expect(await queue.markAllDue()).toBe(1);
    expect(await queue.markAllDue()).toBe(0);
    const [again] = await claim();
    for (const phase of ['Ready', 'Simulated', 'Failed'] as const) {
      const observation = { phase };
      await queue.observe({ id: 'a', token: again.token, observation });
      await queue.release({ id: 'a', token: again.token, observation });
      // What is as it shall be, or waits for a person, costs nothing.
      expect(await queue.markAllDue()).toBe(0);
    }
  });

  it('does not let a visit overwrite an attempt that began meanwhile', async () => {
    const { add, claim, queue, stores, clock } = await begin();
    await add('a');
    const [{ token }] = await claim();
    await stores.changeWish({
      id: 'a',
      decide: store => ({
        wish: { presence: 'absent', generation: store.generation + 1 },
        activity: { type: 'wish', level: 'info', title: 'Deletion ordered' },
      }),
    });
    await queue.release({
      id: 'a',
      token,
      observation: {
        phase: 'Ready',
        reason: 'Ready',
        message: 'The shop is open.',
        observedGeneration: 1,
        namespaceUid: 'uid',
        steps: { shop: { startedAt: clock.now.toISOString() } },
      },
      nextAt: new Date(clock.now.getTime() + MINUTE),
    });
    expect(await stores.findStore('a')).toMatchObject({
      phase: 'Deleting',
      presence: 'absent',
      namespaceUid: 'uid',
      steps: {},
    });
    expect(await queue.nextDueAt()).toEqual(clock.now);
  });

  it('empties a column by undefined, leaves it by absence, and keeps every type', async () => {
    const { add, claim, queue, stores, clock, onChange } = await begin();
    await add('a');
    const [{ token }] = await claim();
    const since = clock.now.toISOString();
    const condition = {
      type: 'Released',
      status: 'True',
      reason: 'Reached',
      message: 'Ünïcode "quoted" \\ text',
      since,
    } as const;
    const failure = {
      reason: 'CrashLoop',
      title: 'It crashes',
      message: 'It crashes',
      remedy: 'Look',
      retryable: true,
      evidence: [],
    };
    const observation = {
      conditions: [condition],
      failure,
      readyAt: clock.now,
      releaseGeneration: 3,
    };
    await queue.observe({ id: 'a', token, observation });
    expect(await stores.findStore('a')).toMatchObject(observation);
    expect(onChange).toHaveBeenCalledTimes(1);
    await queue.observe({ id: 'a', token, observation });
    expect(onChange).toHaveBeenCalledTimes(1);
    await queue.observe({
      id: 'a',
      token,
      observation: { failure: undefined },
    });
    const store = await stores.findStore('a');
    expect(store?.failure).toBeUndefined();
    expect(store?.readyAt).toEqual(clock.now);
  });

  it('says that a store is deleted, and never claims it again', async () => {
    const { add, claim, queue, clock, onChange, pass } = await begin();
    await add('a');
    const [{ token }] = await claim();
    await queue.markDue({ ids: ['a'] });
    await queue.release({
      id: 'a',
      token,
      observation: { phase: 'Deleted', deletedAt: clock.now },
    });
    expect(onChange).toHaveBeenCalledWith({ storeId: 'a', change: 'deleted' });
    await queue.markDue({ ids: ['a'] });
    expect(await queue.markAllDue()).toBe(0);
    pass(MINUTE);
    expect(await claim()).toEqual([]);
    await add('a2');
    expect(await claim()).toHaveLength(1);
  });

  it('learns how long steps take from first attempts alone', async () => {
    const { add, claim, queue, stores, clock } = await begin();
    const finishStep = async (id: string, token: number, seconds: number) => {
      const startedAt = clock.now.toISOString();
      const finishedAt = new Date(
        clock.now.getTime() + seconds * 1000,
      ).toISOString();
      const observation = { steps: { release: { startedAt, finishedAt } } };
      await queue.observe({ id, token, observation });
      await queue.release({ id, token, observation });
    };
    await add('a');
    const [first] = await claim();
    await finishStep('a', first.token, 4);
    await stores.changeWish({
      id: 'a',
      decide: () => ({
        wish: {},
        activity: { type: 'wish', level: 'info', title: 'New attempt' },
      }),
    });
    const [second] = await claim();
    await finishStep('a', second.token, 1);
    expect(await stores.listStepDurations()).toEqual([
      { engine: 'tiny', step: 'release', milliseconds: 4000 },
    ]);
  });

  it('claims no store that waits for its password, and withdraws one that waited in vain', async () => {
    const { add, claim, stores, clock, pass, queue, knex } = await begin();
    await add('a', new Date(clock.now.getTime() + MINUTE));
    await add('b', new Date(clock.now.getTime() + MINUTE));
    await queue.markDue({ ids: ['a', 'b'] });
    expect(await queue.markAllDue()).toBe(0);
    expect(await claim()).toEqual([]);
    expect(await queue.nextDueAt()).toBeUndefined();

    await stores.releaseHeldStore({ id: 'a', namespaceUid: 'uid-a' });
    const [claimed] = await claim();
    expect(claimed.record).toMatchObject({ id: 'a', namespaceUid: 'uid-a' });
    const { token } = claimed;
    await queue.release({ id: 'a', token, observation: {} });

    expect(await stores.withdrawInterrupted()).toEqual([]);
    pass(2 * MINUTE);
    expect(await stores.withdrawInterrupted()).toEqual(['b']);
    expect(await stores.findStore('b')).toBeUndefined();
    const [cleanUp] = await claim('one', 1);
    expect(cleanUp.record).toMatchObject({ id: 'b', presence: 'absent' });

    // The password arrives after all, when the clean-up has found nothing: it has to look again.
    await queue.release({
      id: 'b',
      token: cleanUp.token,
      observation: { phase: 'Deleted', deletedAt: clock.now },
    });
    expect(
      await stores.releaseHeldStore({ id: 'b', namespaceUid: 'late' }),
    ).toBeUndefined();
    const [again] = await claim();
    expect(again.record).toMatchObject({ id: 'b', namespaceUid: 'late' });
    // The name of a withdrawn store is free.
    const { wish, observation } = newStore({ id: 'c', name: 'tiny-b' });
    await insertStore(knex, { wish, observation, now: clock.now });
  });
});
