// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { SoleDuty } from './SoleDuty';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_17'] });

describe.each(databases.eachSupportedId())('a duty on %s', id => {
  it('goes to another when its holder stands still, and comes back to nobody who wakes', async () => {
    const knex = await databases.init(id);
    const still = SoleDuty.create({ knex, silenceSeconds: 1 });
    const other = SoleDuty.create({ knex });
    try {
      expect(await still.hold()).toBe(true);
      expect(await other.hold()).toBe(false);
      let taken = false;
      while (!taken) {
        await new Promise(resolve => setTimeout(resolve, 100));
        taken = await other.hold();
      }
      expect(await still.hold()).toBe(false);
      expect(await other.hold()).toBe(true);
    } finally {
      await Promise.all([still.release(), other.release()]);
    }
  });
});
