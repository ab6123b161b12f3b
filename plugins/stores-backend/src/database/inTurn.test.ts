// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { setTimeout as pause } from 'node:timers/promises';
import { inTurn } from './inTurn';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_17'] });

describe.each(databases.eachSupportedId())('inTurn on %s', databaseId => {
  it('lets one go on when the one before has ended, also by a failure', async () => {
    const knex = await databases.init(databaseId);
    let inside = 0;
    const action = (fails: boolean) => async () => {
      inside += 1;
      expect(inside).toBe(1);
      await pause(50);
      inside -= 1;
      if (fails) {
        throw new Error('failed');
      }
    };
    const ends = await Promise.allSettled(
      [false, true, false].map(fails => inTurn(knex, action(fails))),
    );
    expect(ends.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });
});
