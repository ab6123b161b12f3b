// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { isDeleted, isReady, MINUTE, Workshop } from './__testUtils__/Workshop';

jest.setTimeout(180_000);

describe('StoreWorker, where room is short', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let workshop: Workshop;

  beforeEach(async () => {
    workshop = await Workshop.create(await databases.init('SQLITE_3'));
    // One store asks for 128 MiB.
    workshop.cluster.nodes = [
      { name: 'node', cpu: 1_000, memory: 200 * 2 ** 20, pods: 10 },
    ];
  });

  afterEach(() => workshop.close());

  it('makes nothing of a store before there is room, for as long as that takes, and has its whole time then', async () => {
    const { stores, cluster } = workshop;
    await stores.add({ id: 'first' });
    await workshop.work('first', { until: isReady });
    await stores.add({ id: 'second' });
    const end = workshop.clock + 30 * MINUTE;
    const waiting = await workshop.work('second', {
      stepMs: 20_000,
      until: () => workshop.clock > end,
    });
    expect(waiting).toMatchObject({
      phase: 'Pending',
      reason: 'WaitingForCapacity',
      message:
        'Waiting for capacity: the shop asks for 0.1 processors and 128 MiB of memory in 1 pod, which the cluster has not free at the moment. It goes on by itself when there is room.',
      steps: {},
      failure: undefined,
    });
    expect(cluster.objects('second').namespaces).toEqual([]);

    await stores.delete('first');
    await workshop.work('first', { until: isDeleted });
    const ready = await workshop.work('second', { until: isReady });
    expect(ready.phase).toBe('Ready');
    const begun = Date.parse(ready.steps.namespace.startedAt);
    expect(begun).toBeGreaterThan(end);
  });

  it('keeps an open shop open while it waits for room to grow', async () => {
    const { stores, cluster } = workshop;
    await stores.add({ id: 'open' });
    await workshop.work('open', { until: isReady });
    cluster.nodes = [];
    await stores.wish('open', ({ generation }) => ({
      replicas: 2,
      generation: generation + 1,
    }));
    // Its one pod is there, and it asks for no other: nothing to wait for.
    await workshop.work('open', { until: isReady });
    expect(cluster.made.revisions).toBe(2);

    const { read } = cluster.capacity;
    const tiny = { name: 'tiny', cpu: 1, memory: 1, pods: 10 };
    cluster.capacity.read = async () => ({ nodes: [tiny], pods: [] });
    await stores.wish('open', ({ generation }) => ({
      replicas: 3,
      generation: generation + 1,
    }));
    const waiting = await workshop.work('open', {
      until: ({ reason }) => reason === 'WaitingForCapacity',
    });
    expect(waiting).toMatchObject({ phase: 'Updating' });
    expect(waiting.message).toContain('too small for this shop');
    // A node that is away for a moment makes no cluster too small.
    cluster.capacity.read = async () => ({ nodes: [], pods: [] });
    const without = await workshop.work('open', {
      until: ({ message }) => !message.includes('too small'),
    });
    expect(without.message).toContain('no node at the moment');
    expect(cluster.made.revisions).toBe(2);
    cluster.capacity.read = read;
    await workshop.work('open', { until: isReady });
    expect(cluster.made.revisions).toBe(3);
  });
});
