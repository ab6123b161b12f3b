// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { STORES_CHANNEL } from '@storekeeper/backstage-plugin-stores-common';
import { StoreAccess } from '../access/StoreAccess';
import { StoreChanges } from '../following/StoreChanges';
import { StoreFollower } from '../following/StoreFollower';
import { aTask } from '../__testUtils__/aTask';
import { aStore, FakeStores, refusal } from '../__testUtils__/FakeStores';
import { createWaitForStoreAction } from './waitForStoreAction';

const ready = { phase: 'Ready', observedGeneration: 1 } as const;

describe('stores:wait', () => {
  let stores: FakeStores;
  let announce: () => Promise<void>;
  let action: ReturnType<typeof createWaitForStoreAction>;

  /** Without announcements it looks so seldom that only these can end a test in time. */
  const setUp = async (options: { shortestMs: number }) => {
    stores = new FakeStores();
    stores.stores.set('s1', aStore());
    const events = mockServices.events();
    const access = StoreAccess.create({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      stores: stores.api,
    });
    action = createWaitForStoreAction({
      access,
      follower: StoreFollower.create({
        access,
        changes: await StoreChanges.create({ events }),
        ...options,
      }),
    });
    announce = () =>
      events.publish({
        topic: STORES_CHANNEL,
        eventPayload: { storeId: 's1', change: 'updated' },
      });
  };

  const untilLooked = async (times: number) => {
    while (stores.called('getStore').length < times) {
      await new Promise(resolve => setImmediate(resolve));
    }
  };

  beforeEach(() => setUp({ shortestMs: 60_000 }));

  it('ends when the store is announced to be ready, and logs each step once', async () => {
    const { run, log, outputs } = aTask({ action, input: { id: 's1' } });
    const running = run();
    await untilLooked(2);
    const namespace = {
      id: 'namespace',
      title: 'Reserving a place',
      state: 'done' as const,
      startedAt: '2026-11-21T13:00:00.000Z',
      finishedAt: '2026-11-21T13:00:01.500Z',
    };
    const steps = [
      namespace,
      {
        id: 'workloads',
        title: 'Starting the shop',
        state: 'active' as const,
        message: 'The database is starting.',
      },
      { id: 'shop', title: 'Trying a purchase', state: 'pending' as const },
    ];
    stores.change('s1', { phase: 'Provisioning', steps });
    await announce();
    await untilLooked(3);
    await announce();
    await untilLooked(4);
    stores.change('s1', { ...ready, steps: [namespace] });
    await announce();
    await running;
    expect(log).toEqual([
      'Pending: Waiting for its turn.',
      'Reserving a place: done after 1.5 s',
      'Starting the shop: The database is starting.',
      'coffee is Ready after 0 s',
    ]);
    expect(outputs).toEqual({ id: 's1', phase: 'Ready', seconds: 0 });
  });

  it('sees a change that nobody announced', async () => {
    await setUp({ shortestMs: 5 });
    const running = aTask({ action, input: { id: 's1' } }).run();
    await untilLooked(3);
    stores.change('s1', ready);
    await expect(running).resolves.toBeUndefined();
  });

  it('asks once as the person and then as the scaffolder itself', async () => {
    const running = aTask({ action, input: { id: 's1' } }).run();
    await untilLooked(2);
    stores.change('s1', ready);
    await announce();
    await running;
    const tokens = stores.called('getStore').map(call => call.token);
    expect(tokens[0]).toContain('user:default/guest');
    for (const token of tokens.slice(1)) {
      expect(token).toContain('plugin:scaffolder');
      expect(token).not.toContain('user:default/guest');
    }
  });

  it('needs no new leave when the task goes on after a restart', async () => {
    stores.change('s1', ready);
    const { run } = aTask({ action, input: { id: 's1' } });
    await run();
    await run();
    const asGuest = stores
      .called('getStore')
      .filter(({ token }) => token?.includes('user:default/guest'));
    expect(asGuest).toHaveLength(1);
  });

  it('follows nothing that the person may not see', async () => {
    stores.refusals.push(await refusal(403, 'NotAllowedError', 'Not yours.'));
    await expect(aTask({ action, input: { id: 's1' } }).run()).rejects.toThrow(
      'Not yours.',
    );
    expect(stores.called('getStore')).toHaveLength(1);
  });

  it("fails with the store's own reason and what to do", async () => {
    stores.change('s1', {
      phase: 'Failed',
      failure: {
        reason: 'ImagePullFailed',
        title: 'An image cannot be pulled',
        message: 'storefront:1 is not there.',
        remedy: 'Build it, then retry',
        retryable: true,
        evidence: [],
      },
    });
    await expect(
      aTask({ action, input: { id: 's1' } }).run(),
    ).rejects.toMatchObject({
      name: 'ImagePullFailed',
      message:
        'An image cannot be pulled. storefront:1 is not there. Build it, then retry. Details: component:default/store-s1',
    });
  });

  it('takes no earlier readiness for that of a change which is under way', async () => {
    stores.change('s1', { ...ready, generation: 2 });
    const running = aTask({ action, input: { id: 's1' } }).run();
    await untilLooked(2);
    stores.change('s1', { observedGeneration: 2 });
    await announce();
    await running;
    expect(stores.called('getStore')).toHaveLength(3);
  });

  it('never calls a simulated store ready', async () => {
    const shop = {
      id: 'shop',
      title: 'Trying a purchase',
      state: 'skipped' as const,
      message: 'Nothing runs.',
    };
    stores.change('s1', {
      ...ready,
      phase: 'Simulated',
      simulated: true,
      steps: [shop],
    });
    const { run, outputs, log } = aTask({ action, input: { id: 's1' } });
    await run();
    expect(outputs.phase).toBe('Simulated');
    expect(log).toContain('Trying a purchase: not tried. Nothing runs.');
  });

  it('fails when the store is deleted meanwhile', async () => {
    const running = aTask({ action, input: { id: 's1' } }).run();
    await untilLooked(2);
    stores.stores.delete('s1');
    await announce();
    await expect(running).rejects.toThrow(/deleted before it became ready/);
  });

  it.each(['gone', 'Deleted'])('can wait until a store is %s', async how => {
    stores.change('s1', { phase: 'Deleting' });
    const { run, outputs } = aTask({
      action,
      input: { id: 's1', until: 'Deleted' },
    });
    const running = run();
    await untilLooked(2);
    if (how === 'gone') stores.stores.delete('s1');
    else stores.change('s1', { phase: 'Deleted' });
    await announce();
    await running;
    expect(outputs.phase).toBe('Deleted');
  });

  it('outlasts a stores plugin that does not answer for a while, and says so once', async () => {
    await setUp({ shortestMs: 5 });
    const { run, log } = aTask({ action, input: { id: 's1' } });
    const running = run();
    await untilLooked(2);
    stores.refusals.push(new Error('fetch failed'), new Error('fetch failed'));
    await untilLooked(5);
    stores.change('s1', ready);
    await running;
    expect(log.filter(line => /fetch failed/.test(line))).toHaveLength(1);
  });

  it('stops at once when the task is cancelled', async () => {
    const controller = new AbortController();
    const running = aTask({
      action,
      input: { id: 's1' },
      signal: controller.signal,
    }).run();
    await untilLooked(2);
    controller.abort();
    await expect(running).rejects.toThrow(
      'The wait was cancelled; coffee itself goes on.',
    );
  });

  it('gives up after its time, saying what the store waits for', async () => {
    await setUp({ shortestMs: 5 });
    await expect(
      aTask({ action, input: { id: 's1', timeoutMinutes: 0.001 } }).run(),
    ).rejects.toThrow(
      /coffee is not Ready after 0.001 minutes. Waiting for its turn./,
    );
  });

  it('does not count the time in which the cluster itself is still being made', async () => {
    await setUp({ shortestMs: 5 });
    stores.change('s1', { reason: 'ClusterPreparing' });
    const running = aTask({
      action,
      input: { id: 's1', timeoutMinutes: 0.005 },
    }).run();
    const ended = jest.fn();
    running.then(ended, ended);
    await new Promise(resolve => setTimeout(resolve, 1_000));
    expect(ended).not.toHaveBeenCalled();

    // From now on it does.
    stores.change('s1', { reason: 'WaitingForTurn' });
    await announce();
    await expect(running).rejects.toThrow(/is not Ready after 0.005 minutes/);
  });

  it('reads nothing in a dry run', async () => {
    const { run, outputs } = aTask({
      action,
      input: { id: 'dry-run' },
      isDryRun: true,
    });
    await run();
    expect(outputs.phase).toBe('Ready');
    expect(stores.calls).toEqual([]);
  });
});
