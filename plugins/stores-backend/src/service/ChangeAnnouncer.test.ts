// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { STORES_CHANNEL } from '@storekeeper/backstage-plugin-stores-common';
import { applyMigrations, StoresDatabase } from '../database';
import { ChangeAnnouncer } from './ChangeAnnouncer';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const activity = { type: 'step', level: 'info', title: 'A step' } as const;

describe.each(databases.eachSupportedId())('announcing on %s', id => {
  async function begin() {
    const knex = await databases.init(id);
    await applyMigrations(knex);
    const database = StoresDatabase.create({ knex });
    const events = mockServices.events.mock();
    const signals = { publish: jest.fn(async () => undefined) };
    const create = () =>
      ChangeAnnouncer.create({
        database,
        events,
        signals,
        logger: mockServices.logger.mock(),
      });
    const add = (storeId: string, change: 'created' | 'updated' | 'deleted') =>
      database.addActivity({ storeId, activity, change });
    const told = () =>
      events.publish.mock.calls.map(([event]) => event.eventPayload);
    return { create, add, told, events, signals };
  }

  it('tells each change of the outbox once, the weightiest for each store', async () => {
    const { create, add, told, signals } = await begin();
    await add('a', 'created');
    await add('a', 'updated');
    await add('b', 'updated');
    await add('b', 'deleted');
    const announcer = create();
    announcer.announce({ storeId: 'c', change: 'updated' });
    await announcer.stop();
    expect(told()).toEqual(
      expect.arrayContaining([
        { storeId: 'a', change: 'created' },
        { storeId: 'b', change: 'deleted' },
        { storeId: 'c', change: 'updated' },
      ]),
    );
    expect(told()).toHaveLength(3);
    expect(signals.publish).toHaveBeenCalledWith({
      recipients: { type: 'broadcast' },
      channel: STORES_CHANNEL,
      message: { storeId: 'a', change: 'created' },
    });
    const next = create();
    next.kick();
    await next.stop();
    expect(told()).toHaveLength(3);
  });

  it('tells again what could not be told, also after a crash', async () => {
    const { create, add, told, events } = await begin();
    await add('a', 'created');
    events.publish.mockRejectedValueOnce(new Error('bus is down'));
    const first = create();
    first.kick();
    await first.stop();
    const second = create();
    second.kick();
    await second.stop();
    expect(told()).toEqual(Array(2).fill({ storeId: 'a', change: 'created' }));
  });
});
