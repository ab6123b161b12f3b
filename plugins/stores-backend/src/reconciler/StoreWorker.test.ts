// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { Life } from './__testUtils__/Life';
import { isDeleted, isReady, MINUTE, Workshop } from './__testUtils__/Workshop';

jest.setTimeout(180_000);

describe('StoreWorker, when processes die', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let workshop: Workshop;

  beforeEach(async () => {
    workshop = await Workshop.create(await databases.init('SQLITE_3'));
  });

  afterEach(() => workshop.close());

  it('finishes what a killed process began, at whatever moment it died, with nothing made twice', async () => {
    const { stores, cluster } = workshop;
    let moments = 0;
    for (let diesAt = 1; ; diesAt++) {
      const id = `kill${diesAt}`;
      const made = { ...cluster.made };
      await workshop.alone({ id });
      const life = Life.create({ diesAt });
      await workshop.work(id, { life, until: isReady });
      if (!life.over) {
        break;
      }
      moments += 1;
      const ready = await workshop.work(id, { until: isReady });

      expect({ diesAt, phase: ready.phase }).toEqual({
        diesAt,
        phase: 'Ready',
      });
      expect(ready.namespaceUid).toBe(cluster.namespace(`store-${id}`)?.uid);
      expect(cluster.made).toEqual({
        namespaces: made.namespaces + 1,
        revisions: made.revisions + 1,
        secrets: made.secrets + 2,
      });
      expect(await stores.timeline(id)).toEqual([
        'Asked for',
        'A place for the shop is reserved',
        'Keys and passwords are made',
        'The shop is installed',
        'The shop is running',
        'A trial purchase worked',
        'The shop is open',
      ]);
    }
    expect(moments).toBeGreaterThan(30);
  });

  it('finishes a deletion that was interrupted at any moment, and leaves nothing', async () => {
    const { stores, cluster } = workshop;
    let moments = 0;
    for (let diesAt = 1; ; diesAt++) {
      const id = `gone${diesAt}`;
      await workshop.alone({ id });
      await workshop.work(id, { until: isReady });
      await stores.delete(id);
      const life = Life.create({ diesAt });
      await workshop.work(id, { life, until: isDeleted });
      if (!life.over) {
        break;
      }
      moments += 1;
      const gone = await workshop.work(id, { until: isDeleted });
      expect({ diesAt, phase: gone.phase }).toEqual({
        diesAt,
        phase: 'Deleted',
      });
      expect(cluster.namespace(`store-${id}`)).toBeUndefined();
      expect((await stores.timeline(id)).slice(-5)).toEqual([
        'The shop is closed',
        'The software is removed',
        'The data is removed',
        'Nothing is left',
        'The shop is deleted',
      ]);
    }
    expect(moments).toBeGreaterThan(20);
  });

  it('deletes a store that was interrupted at any moment of its making', async () => {
    const { stores, cluster } = workshop;
    for (let diesAt = 1; ; diesAt++) {
      const id = `half${diesAt}`;
      await workshop.alone({ id });
      const life = Life.create({ diesAt });
      await workshop.work(id, { life, until: isReady });
      if (!life.over) {
        break;
      }
      await stores.delete(id);
      const gone = await workshop.work(id, { until: isDeleted });
      expect({ diesAt, phase: gone.phase }).toEqual({
        diesAt,
        phase: 'Deleted',
      });
      expect(cluster.namespace(`store-${id}`)).toBeUndefined();
    }
  });

  it('writes nothing once another worker has taken the store over', async () => {
    const { stores, cluster } = workshop;
    await stores.add({ id: 'slow' });
    const stale = await workshop.claim();
    workshop.clock += MINUTE;
    await workshop.work('slow', { until: isReady });
    const before = await stores.read('slow');

    await workshop.createWorker().work(stale!);
    expect(await stores.read('slow')).toEqual(before);
    expect(cluster.made.revisions).toBe(1);
  });
});
