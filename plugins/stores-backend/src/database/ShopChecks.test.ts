// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { applyMigrations } from './applyMigrations';
import { ShopChecks } from './ShopChecks';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const now = new Date('2026-11-21T12:34:56.789Z');

describe.each(databases.eachSupportedId())('visits to shops on %s', id => {
  async function begin() {
    const knex = await databases.init(id);
    await applyMigrations(knex);
    const checks = ShopChecks.create({ knex });
    const visit = (at: string, ok: boolean, storeId = 'a') =>
      checks.record({
        storeId,
        check: {
          at: `2026-11-${at}.000Z`,
          level: 'light',
          ok,
          milliseconds: ok ? 100 : 300,
          steps: [],
        },
      });
    return { knex, checks, visit };
  }

  it('are counted by the hour, however many portals count at once', async () => {
    const { checks, visit } = await begin();
    await Promise.all(
      Array.from({ length: 12 }, (_, minute) =>
        visit(`21T12:${10 + minute}:00`, minute % 4 > 0),
      ),
    );
    await visit('21T11:59:59', true);
    await visit('20T12:59:59', false);
    const days = await checks.lastDay({ storeIds: ['a', 'b'], now });
    expect([...days.keys()]).toEqual(['a']);
    expect(days.get('a')).toEqual({
      from: '2026-11-20T13:00:00.000Z',
      ok: [...Array(22).fill(0), 1, 9],
      failed: [...Array(23).fill(0), 3],
      milliseconds: [...Array(22).fill(0), 100, 150],
    });
  });

  it('are read for all stores in one query', async () => {
    const { knex, checks, visit } = await begin();
    await visit('21T12:00:00', true, 'a');
    await visit('21T12:00:00', false, 'b');
    const queries: string[] = [];
    knex.on('query', ({ sql }) => queries.push(sql));
    const days = await checks.lastDay({ storeIds: ['a', 'b', 'c'], now });
    expect([...days.keys()].sort()).toEqual(['a', 'b']);
    expect(queries).toHaveLength(1);
    expect(await checks.lastDay({ storeIds: [], now })).toEqual(new Map());
  });

  it('are forgotten by the hour', async () => {
    const { knex, checks, visit } = await begin();
    await visit('01T10:59:59', true);
    await visit('01T11:00:00', true);
    await checks.forget({ before: new Date('2026-11-01T11:00:00.000Z') });
    const left = await knex('store_check_hours').select('hour');
    expect(left.map(({ hour }) => new Date(hour).toISOString())).toEqual([
      '2026-11-01T11:00:00.000Z',
    ]);
  });
});
