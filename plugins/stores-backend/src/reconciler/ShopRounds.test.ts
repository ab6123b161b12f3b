// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { ShopChecks, SoleDuty, StoresDatabase } from '../database';
import { hourOf } from '../model';
import { tinyEngine } from './__testUtils__/tinyEngine';
import { isReady, MINUTE, Workshop } from './__testUtils__/Workshop';
import { ShopRounds } from './ShopRounds';

jest.setTimeout(180_000);

const HOUR = 60 * MINUTE;
const STORES = ['a', 'b', 'c'];
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map(close => close()));
});

/** Open shops, rounds through them, and everything that is written meanwhile. */
async function open(knex: Knex) {
  const workshop = await Workshop.create(knex);
  const { stores, cluster, now } = workshop;
  for (const id of STORES) {
    await stores.add({ id });
    await workshop.work(id, { until: isReady });
  }
  // A minute after an hour began, and late enough for each to be due once more; that is done.
  workshop.clock = hourOf(now()).getTime() + 3 * HOUR + MINUTE;
  const workDue = async () => {
    const worker = workshop.createWorker();
    for (;;) {
      const claimed = await workshop.claim();
      if (!claimed) return;
      await worker.work(claimed);
    }
  };
  await workDue();

  let visits = 0;
  const { shopAddress } = cluster.ingresses;
  cluster.ingresses.shopAddress = async store => {
    visits += 1;
    return shopAddress(store);
  };
  const writes: string[] = [];
  knex.on('query', ({ sql }) => {
    if (/^\s*(insert|update|delete)/i.test(sql)) writes.push(sql);
  });
  const checks = ShopChecks.create({ knex });
  const duties: SoleDuty[] = [];
  const createRounds = (shopChecks = checks) => {
    const duty = SoleDuty.create({ knex });
    duties.push(duty);
    return ShopRounds.create({
      resting: StoresDatabase.create({ knex, now }),
      queue: stores.queue,
      duty,
      clusters: { cluster: () => cluster },
      engines: new Map([['tiny', tinyEngine()]]),
      shopChecks,
      onTrouble: () => undefined,
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig(),
      now,
    });
  };
  const rounds = createRounds();
  /** Half a minute at a time, as rounds and reconciler would pass them. */
  const pass = async (minutes: number, all = [rounds]) => {
    for (let half = 0; half < minutes * 2; half++) {
      workshop.clock += MINUTE / 2;
      for (const one of all) {
        await one.tick();
        await one.idle();
      }
      await workDue();
    }
  };
  closing.push(async () => {
    await Promise.all(duties.map(duty => duty.release()));
    await workshop.close();
  });
  return {
    checks,
    cluster,
    createRounds,
    now,
    pass,
    rounds,
    stores,
    taken: () => ({ visits, writes: writes.splice(0) }),
    workshop,
  };
}

describe.each(databases.eachSupportedId())('shops at rest on %s', id => {
  it('are visited each minute without a write, and their hour is written when it is over', async () => {
    const { checks, now, pass, stores, taken } = await open(
      await databases.init(id),
    );
    await pass(40);
    const { visits, writes } = taken();
    expect(writes).toEqual([]);
    expect(visits).toBeGreaterThan(STORES.length * 25);
    // What is not written yet is shown all the same.
    const [last] = await checks.list({ storeId: 'a', limit: 5 });
    expect(now().getTime() - Date.parse(last.at)).toBeLessThan(2 * MINUTE);

    const days = await checks.lastDay({ storeIds: STORES, now: now() });
    const noted = STORES.map(store => days.get(store)?.ok.at(-1) ?? 0);
    expect(noted.reduce((sum, ok) => sum + ok)).toBe(visits);

    await pass(25);
    const hourly = taken().writes;
    expect(hourly.filter(sql => /store_check_hours/.test(sql))).toHaveLength(1);
    expect(
      hourly.filter(sql => /insert into .store_checks/.test(sql)),
    ).toHaveLength(STORES.length);
    // Once an hour each of them is looked at, whatever the watches say: claimed and given back.
    expect(hourly.length).toBeLessThanOrEqual(1 + STORES.length * 4);
    // Another portal, that has nothing in its memory, knows that hour as well.
    const written = await stores.shopChecks.lastDay({
      storeIds: STORES,
      now: now(),
    });
    expect(written.get('a')?.ok.at(-2)).toBeGreaterThanOrEqual(noted[0]);
  });

  it('are the reconciler\u2019s as soon as one is found in trouble, and are left alone when it is over', async () => {
    const { cluster, pass, stores, taken } = await open(
      await databases.init(id),
    );
    const page = cluster.pages['/'];
    delete cluster.pages['/'];
    await pass(5);
    expect(await stores.read('b')).toMatchObject({ phase: 'Degraded' });
    cluster.pages['/'] = page;
    await pass(2);
    expect(await stores.read('b')).toMatchObject({ phase: 'Ready' });
    await pass(3);
    taken();
    await pass(10);
    expect(taken().writes).toEqual([]);
  });
});

const describeOnPostgres = databases.supports('POSTGRES_17')
  ? describe
  : describe.skip;

describeOnPostgres('several portals on one database', () => {
  it('let one go the rounds, and another when it ends', async () => {
    const { createRounds, pass, rounds, taken } = await open(
      await databases.init('POSTGRES_17'),
    );
    const second = createRounds();
    await pass(10, [rounds, second]);
    const alone = taken().visits;
    expect(alone).toBeLessThan(STORES.length * 12);
    await rounds.stop();
    await pass(10, [second]);
    expect(taken().visits - alone).toBeGreaterThan(STORES.length * 5);
  });
});
