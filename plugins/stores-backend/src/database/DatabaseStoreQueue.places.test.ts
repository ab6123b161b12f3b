// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { Amount, RoomClaim, RoomVerdict } from '../model/capacity';
import { newStore } from '../reconciler/__testUtils__/newStore';
import { applyMigrations } from './applyMigrations';
import { DatabaseStoreQueue } from './DatabaseStoreQueue';
import { insertStore } from './operations/insertStore';
import { StoresDatabase } from './StoresDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const MINUTE = 60_000;

/** Clusters with room for so many units of memory, of which a store asks for some. */
async function start(knex: Knex) {
  await applyMigrations(knex);
  const clock = { now: new Date('2026-11-21T12:00:00.123Z') };
  const now = () => clock.now;
  const onChange = jest.fn();
  // Two portals on one database.
  const queues = [0, 1].map(() =>
    DatabaseStoreQueue.create({ knex, now, onChange }),
  );
  const stores = StoresDatabase.create({ knex, now });
  const units = new Map<string, number>();
  const room = new Map([['local', 4]]);
  const add = async (
    id: string,
    options: { size?: number; owner?: string; cluster?: string } = {},
  ) => {
    clock.now = new Date(clock.now.getTime() + 1);
    units.set(id, options.size ?? 1);
    const { wish, observation } = newStore({
      id,
      attemptedAt: clock.now,
      createdAt: clock.now,
      owner: options.owner ?? 'user:default/ann',
      cluster: options.cluster ?? 'local',
    });
    await insertStore(knex, { wish, observation, now: clock.now });
  };
  const sum = (pods: Amount[]) =>
    pods.reduce((total, { memory }) => total + memory, 0);
  const ask = async (id: string, portal = 0) => {
    const store = (await stores.findStore(id))!;
    const size = units.get(id)!;
    const total = room.get(store.cluster) ?? 0;
    const judge = (admitted: RoomClaim[]): RoomVerdict => {
      if (size > 10) return 'tooLarge';
      const taken = sum(admitted.flatMap(({ pods }) => pods));
      return taken + size <= total ? 'fits' : 'full';
    };
    const pods = [{ cpu: 0, memory: size }];
    return queues[portal].claimPlace({ store, pods, judge });
  };
  const line = async () => {
    const found = await stores.findPositions([...units.keys()]);
    return [...found]
      .sort(([, a], [, b]) => a.position - b.position)
      .map(([id]) => id);
  };
  const remove = (id: string) =>
    stores.changeWish({
      id,
      decide: ({ generation }) => ({
        wish: { presence: 'absent', generation: generation + 1 },
        activity: { type: 'wish', level: 'info', title: 'Deletion ordered' },
      }),
    });
  /** Ids of those that are due now, when nothing was before. */
  const woken = async (action: () => Promise<unknown>) => {
    await knex('stores').update({ next_at: null });
    await action();
    const due = await knex('stores').whereNotNull('next_at').orderBy('id');
    return due.map(({ id }) => id);
  };
  return {
    add,
    ask,
    clock,
    knex,
    line,
    onChange,
    queues,
    remove,
    room,
    stores,
    woken,
  };
}

describe.each(databases.eachSupportedId())(
  'the line for room in a cluster on %s',
  databaseId => {
    const begin = async () => start(await databases.init(databaseId));

    it('gives the same room to one store only, however many ask in two portals at once', async () => {
      const { add, ask, line, stores } = await begin();
      const ids = Array.from({ length: 12 }, (_, index) => `s${10 + index}`);
      for (const id of ids) await add(id);
      // Everybody asks again and again, as a worker would; nobody is let in twice or beyond what there is.
      const admitted = new Set<string>();
      for (let round = 0; round < 5; round++) {
        const places = await Promise.all(
          ids.map((id, index) => ask(id, index % 2)),
        );
        ids
          .filter((_, index) => places[index] === 'admitted')
          .forEach(id => admitted.add(id));
      }
      expect(admitted.size).toBe(4);
      expect(await line()).toHaveLength(8);
      expect(
        (await stores.findPositions([(await line())[2]])).values().next().value,
      ).toEqual({ position: 3, length: 8 });
    });

    it('lets in the first before those behind it, so that a large store is not starved by small ones', async () => {
      const { add, ask, line, remove, woken } = await begin();
      await add('a', { size: 3 });
      expect(await ask('a')).toBe('admitted');
      await add('large', { size: 4, owner: 'user:default/bob' });
      await add('small', { size: 1, owner: 'user:default/carl' });
      expect(await ask('large')).toBe('waiting');
      // There is room for it, but the large one would never get any.
      expect(await ask('small', 1)).toBe('waiting');
      expect(await line()).toEqual(['large', 'small']);
      expect(await woken(() => remove('a'))).toEqual(['a', 'large']);
      expect(await woken(() => ask('large'))).toEqual(['small']);
      expect(await ask('large')).toBe('admitted');
      expect(await ask('small')).toBe('waiting');
      // Whoever is first and is not wished any more makes place for the next.
      await add('third');
      expect(await ask('third')).toBe('waiting');
      expect(await woken(() => remove('small'))).toEqual(['small', 'third']);
      expect(await line()).toEqual(['third']);
    });

    it('lets owners take turns', async () => {
      const { add, ask, line, room } = await begin();
      for (let index = 10; index < 50; index++) {
        await add(`ann${index}`, { owner: 'user:default/ann' });
        await ask(`ann${index}`);
      }
      await add('bob', { owner: 'user:default/bob' });
      expect(await ask('bob')).toBe('waiting');
      expect((await line()).slice(0, 3)).toEqual(['ann14', 'bob', 'ann15']);
      await add('bob2', { owner: 'user:default/bob' });
      await ask('bob2');
      room.set('local', 100);
      const before = await line();
      for (const id of before) expect(await ask(id)).toBe('admitted');
      expect(before.indexOf('bob2')).toBe(3);
      expect(await line()).toEqual([]);
    });

    it('keeps nobody waiting for a store of another cluster, one that fits nowhere, or one that has stopped asking', async () => {
      const { add, ask, clock, line, room, queues, woken } = await begin();
      room.set('local', 1);
      room.set('far', 1);
      await add('huge', { size: 11 });
      expect(await ask('huge')).toBe('tooLarge');
      await add('a');
      expect(await ask('a')).toBe('admitted');
      await add('b');
      await add('c');
      expect(await ask('b')).toBe('waiting');
      expect(await ask('c')).toBe('waiting');
      await add('f', { cluster: 'far' });
      expect(await ask('f')).toBe('admitted');
      expect(await line()).toEqual(['b', 'c']);
      const wake = () => queues[1].wakeNextInLine({ cluster: 'local' });
      expect(await woken(wake)).toEqual(['b', 'huge']);
      clock.now = new Date(clock.now.getTime() + 5 * MINUTE);
      room.set('local', 2);
      expect(await ask('c')).toBe('admitted');
      expect(await queues[0].wakeNextInLine({ cluster: 'far' })).toBe(false);
    });

    it('lets all of a line be deleted at the same moment', async () => {
      const { add, ask, line, remove, room, stores } = await begin();
      room.set('local', 0);
      const ids = Array.from({ length: 12 }, (_, index) => `s${10 + index}`);
      for (const id of ids) {
        await add(id);
        await ask(id);
      }
      await Promise.all(ids.map(remove));
      expect(await line()).toEqual([]);
      const left = await stores.findStores(ids);
      expect(left.map(({ presence }) => presence)).toEqual(
        ids.map(() => 'absent'),
      );
    });

    it('asks anew for a new attempt, and tells clients of their positions', async () => {
      const { add, ask, line, onChange, room, stores } = await begin();
      room.set('local', 1);
      await add('a');
      await ask('a');
      await add('b');
      await add('c');
      await ask('b');
      await ask('c');
      room.set('local', 2);
      onChange.mockClear();
      expect(await ask('b')).toBe('admitted');
      expect(onChange.mock.calls).toEqual([
        [{ storeId: 'c', change: 'updated' }],
      ]);
      room.set('local', 1);
      await stores.changeWish({
        id: 'a',
        decide: () => ({
          wish: {},
          activity: { type: 'wish', level: 'info', title: 'New attempt' },
        }),
      });
      expect(await ask('a')).toBe('waiting');
      expect(await line()).toEqual(['c', 'a']);
    });
  },
);
