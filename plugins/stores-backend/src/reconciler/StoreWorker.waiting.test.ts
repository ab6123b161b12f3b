// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  CLUSTER_PREPARING,
  OPERATOR_REASONS,
} from '@storekeeper/backstage-plugin-stores-common';
import { ClusterPreparingError, HelmError } from '../cluster';
import { StoreRecord } from '../model';
import { storeSteps } from '../model/storeSteps';
import { isReady, MINUTE, Workshop } from './__testUtils__/Workshop';

jest.setTimeout(180_000);

describe('StoreWorker, when a store has to wait', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let workshop: Workshop;

  beforeEach(async () => {
    workshop = await Workshop.create(await databases.init('SQLITE_3'));
  });

  afterEach(() => workshop.close());

  it('installs once for each change and not at all in between', async () => {
    const { stores, cluster } = workshop;
    await stores.add({ id: 'steady' });
    await workshop.work('steady', { until: isReady });
    const end = workshop.clock + 30 * MINUTE;
    await workshop.work('steady', {
      stepMs: 20_000,
      until: () => workshop.clock > end,
    });
    expect(cluster.made.revisions).toBe(1);
  });

  it('waits without a time limit for a cluster that is not configured, and goes on when it is there', async () => {
    const { stores } = workshop;
    await stores.add({ id: 'early' });
    const end = workshop.clock + 20 * MINUTE;
    const waiting = await workshop.work('early', {
      worker: workshop.createWorker({ cluster: null }),
      stepMs: 20_000,
      until: () => workshop.clock > end,
    });
    expect(waiting).toMatchObject({ phase: 'Pending', reason: 'NoCluster' });

    const ready = await workshop.work('early', { until: isReady });
    expect(ready).toMatchObject({ phase: 'Ready', failure: undefined });
  });

  it('waits without a time limit for a cluster that is being made, and sends nobody to an operator', async () => {
    const { stores, cluster } = workshop;
    await stores.add({ id: 'first' });
    const { namespaces } = cluster;
    const { ensure } = namespaces;
    const progress = 'The cluster is being prepared: Building image a:1';
    namespaces.ensure = async () => {
      throw new ClusterPreparingError(progress);
    };
    const end = workshop.clock + 20 * MINUTE;
    const waiting = await workshop.work('first', {
      stepMs: 2_000,
      until: () => workshop.clock > end,
    });
    expect(waiting).toMatchObject({
      phase: 'Pending',
      reason: CLUSTER_PREPARING,
      message: progress,
    });
    expect(OPERATOR_REASONS).not.toContain(waiting.reason);
    expect(waiting.conditions).toContainEqual(
      expect.objectContaining({
        type: 'Reachable',
        status: 'False',
        message: 'The cluster is being prepared.',
      }),
    );

    namespaces.ensure = ensure;
    const ready = await workshop.work('first', { until: isReady });
    expect(ready).toMatchObject({ phase: 'Ready', failure: undefined });
    expect(ready.conditions).toContainEqual(
      expect.objectContaining({ type: 'Reachable', status: 'True' }),
    );
  });

  it('waits without a time limit for a Helm that can be used, says what the operator has to do, and goes on by itself', async () => {
    const { stores, cluster } = workshop;
    await stores.add({ id: 'helmless' });
    const { releases } = cluster;
    const { upgrade } = releases;
    releases.upgrade = async () => {
      throw new HelmError('Missing', "'helm' is not there or cannot be run");
    };
    const noticed = await workshop.work('helmless', {
      until: ({ reason }) => reason === 'HelmMissing',
    });
    expect(noticed).toMatchObject({ phase: 'Provisioning' });
    expect(noticed.message).toBe(
      "Helm cannot be used: 'helm' is not there or cannot be run. An operator has to install Helm 3 or 4, or to set stores.helm.binary to it. The shop goes on by itself then.",
    );
    const end = workshop.clock + 20 * MINUTE;
    const waiting = await workshop.work('helmless', {
      stepMs: 20_000,
      until: () => workshop.clock > end,
    });
    expect(waiting).toMatchObject({ reason: 'HelmMissing' });

    releases.upgrade = upgrade;
    const ready = await workshop.work('helmless', { until: isReady });
    expect(ready).toMatchObject({ phase: 'Ready', failure: undefined });
  });

  it('says that a cluster answers again, also where nothing was left to be done', async () => {
    const { stores, cluster } = workshop;
    await stores.add({ id: 'open' });
    await workshop.work('open', { until: isReady });
    const { workloads } = cluster;
    const { snapshot } = workloads;
    const reachable = ({ conditions }: StoreRecord) =>
      conditions.find(({ type }) => type === 'Reachable')?.status;
    workloads.snapshot = async () => {
      throw new ServiceUnavailableError('list pods: no answer');
    };
    const away = await workshop.work('open', {
      stepMs: 10 * MINUTE,
      until: store => reachable(store) === 'False',
    });
    expect(away.failure).toBeUndefined();
    workloads.snapshot = snapshot;
    const end = workshop.clock + 180 * MINUTE;
    const back = await workshop.work('open', {
      stepMs: 10 * MINUTE,
      until: () => workshop.clock > end,
    });
    expect(back.phase).toBe('Ready');
    expect(reachable(back)).toBe('True');
  });

  it('waits for a cluster that cannot be asked why the time limit has passed, and says it then', async () => {
    const { stores, cluster } = workshop;
    cluster.pages['/cart'] = 'broken';
    await stores.add({ id: 'unasked' });
    const { workloads } = cluster;
    const { snapshot } = workloads;
    const limit = workshop.clock + 11 * MINUTE;
    await workshop.work('unasked', {
      stepMs: 20_000,
      until: () => workshop.clock > limit - 2 * MINUTE,
    });
    workloads.snapshot = async () => {
      throw new ServiceUnavailableError('list pods: no answer');
    };
    const waiting = await workshop.work('unasked', {
      stepMs: 20_000,
      until: () => workshop.clock > limit + 5 * MINUTE,
    });
    expect(waiting).toMatchObject({
      reason: 'ClusterUnreachable',
      failure: undefined,
    });
    workloads.snapshot = snapshot;
    const failed = await workshop.work('unasked', {
      stepMs: 20_000,
      until: ({ phase }) => phase === 'Failed',
    });
    expect(failed.failure).toMatchObject({ reason: 'ShopBroken' });
  });

  it('fails with the sentence of the shopper when the cart stays broken until the time limit', async () => {
    const { stores, cluster } = workshop;
    cluster.pages['/cart'] = 'broken';
    await stores.add({ id: 'broken' });
    const failed = await workshop.work('broken', {
      stepMs: 20_000,
      until: ({ phase }) => {
        expect(phase).not.toBe('Ready');
        return phase === 'Failed';
      },
    });
    expect(failed.failure).toMatchObject({
      reason: 'ShopBroken',
      message: 'Filling the cart: the cart stays empty',
      retryable: true,
    });

    // A failed store stays as it is, also when the shop heals, until somebody asks for another try.
    cluster.pages['/cart'] = 'works';
    const looked = await workshop.claim();
    expect(looked).toBeUndefined();
    await stores.wish('broken', () => ({}));
    expect(await workshop.work('broken', { until: isReady })).toMatchObject({
      phase: 'Ready',
    });
  });

  it('says what refuses a pod where only an event tells, and goes on when that is put right', async () => {
    const { stores, cluster } = workshop;
    const { workloads } = cluster.failedSetUp('tight');
    const refusal = 'create Pod failed: exceeded quota: pods, used: pods=0';
    cluster.trouble = {
      workloads: workloads?.map(workload => ({
        ...workload,
        createdAt: workshop.now(),
        trouble: undefined,
      })),
    };
    cluster.workloads.events = async () => [
      {
        object: 'Job/tiny-tight-setup-1',
        reason: 'FailedCreate',
        message: refusal,
        type: 'Warning',
        at: new Date(0),
        count: 1,
      },
    ];
    await stores.add({ id: 'tight' });
    const waiting = await workshop.work('tight', {
      until: ({ reason }) => reason === 'QuotaExceeded',
    });
    expect(waiting).toMatchObject({
      phase: 'Provisioning',
      message: expect.stringContaining(refusal),
    });
    cluster.trouble = {};
    await workshop.work('tight', { until: isReady });
  });

  it('calls an open shop degraded after three failed visits in a row, and ready again after a sale', async () => {
    const { stores, cluster } = workshop;
    await stores.add({ id: 'open' });
    await workshop.work('open', { until: isReady });
    delete cluster.pages['/'];
    // What the rounds through the open shops found.
    const failed = { ok: false, milliseconds: 1 };
    await stores.shopChecks.record({
      storeId: 'open',
      check: {
        ...failed,
        at: workshop.now().toISOString(),
        level: 'light',
        steps: [{ ...failed, id: 'storefront', title: 'Opening the shop' }],
      },
    });
    const degraded = await workshop.work('open', {
      until: ({ phase }) => phase === 'Degraded',
    });
    const checks = await stores.shopChecks.list({ storeId: 'open', limit: 10 });
    expect(checks.filter(({ ok }) => !ok)).toHaveLength(3);
    expect(degraded.message).toBe('Opening the shop: the shop answered 404');

    cluster.pages['/'] = 'hello';
    await workshop.work('open', { until: isReady });
    const [last] = await stores.shopChecks.list({ storeId: 'open', limit: 1 });
    expect(last).toMatchObject({ ok: true, level: 'sale' });
    expect(await stores.timeline('open')).toEqual(
      expect.arrayContaining([
        'The shop has a problem',
        'The shop is open again',
      ]),
    );
  });

  it('shows a store on simulated nodes as simulated and never as ready', async () => {
    const { stores, cluster } = workshop;
    Object.assign(cluster.info, { simulated: true });
    await stores.add({ id: 'sim' });
    const simulated = await workshop.work('sim', {
      until: ({ phase }) => phase === 'Simulated',
    });
    expect(simulated.readyAt).toBeUndefined();
    expect(simulated.conditions.at(-1)).toMatchObject({
      type: 'ShopReady',
      status: 'Unknown',
      reason: 'Simulated',
    });
    // Nor does anybody claim that something has been bought.
    expect(storeSteps(simulated).at(-1)).toMatchObject({
      id: 'shop',
      state: 'skipped',
      message: 'Nothing runs on simulated nodes, so nothing can be bought.',
      startedAt: undefined,
    });
    expect((await stores.timeline('sim')).slice(-2)).toEqual([
      'The shop is running',
      'The shop is simulated',
    ]);
  });

  it('makes a namespace anew that somebody deleted, and knows it by its new UID', async () => {
    const { stores, cluster } = workshop;
    await stores.add({ id: 'lost' });
    const { namespaceUid } = await workshop.work('lost', { until: isReady });
    await cluster.namespaces.delete({ name: 'store-lost', uid: namespaceUid! });
    await stores.wish('lost', () => ({}));
    const again = await workshop.work('lost', {
      until: store => isReady(store) && store.namespaceUid !== namespaceUid,
    });
    expect(again.phase).toBe('Ready');
  });
});
