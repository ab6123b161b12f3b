// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually } from '../__testUtils__/eventually';
import { BASE, orderStore } from '../__testUtils__/orderStore';
import { RecordedMetrics } from '../__testUtils__/RecordedMetrics';
import { startTestStores } from '../__testUtils__/startTestStores';
import { HelmCli } from '../cluster/HelmCli';
import { StoresDatabase } from '../database';
import {
  isDeleted,
  isReady,
  Workshop,
} from '../reconciler/__testUtils__/Workshop';
import { StoreMetrics } from './StoreMetrics';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

describe.each(databases.eachSupportedId())('the metrics on %s', id => {
  it('measure the life of a store from its row to its end', async () => {
    const workshop = await Workshop.create(await databases.init(id));
    const metrics = RecordedMetrics.create();
    const worker = workshop.createWorker({
      metrics: StoreMetrics.create({ metrics }),
    });
    await workshop.stores.add({ id: 'a' });
    await workshop.work('a', { worker, until: isReady });
    await workshop.stores.delete('a');
    await workshop.work('a', { worker, until: isDeleted });
    await workshop.close();

    const steps = await metrics.read('stores.step.duration');
    expect(steps.map(({ attributes }) => attributes)).toEqual(
      [
        ...['namespace', 'secrets', 'release', 'workloads', 'shop'],
        ...['scale-down', 'uninstall', 'namespace-gone', 'sweep'],
      ].map(step => ({ step, engine: 'tiny' })),
    );
    expect(steps.every(({ value }) => value >= 0)).toBe(true);
    const delays = await metrics.read('stores.queue.delay');
    expect(delays.length).toBeGreaterThan(3);
  });

  it('count a failure by its reason, and what a worker that lost its lease says not at all', async () => {
    const workshop = await Workshop.create(await databases.init(id));
    const metrics = RecordedMetrics.create();
    const worker = workshop.createWorker({
      metrics: StoreMetrics.create({ metrics }),
    });
    await workshop.stores.add({ id: 'a' });
    workshop.cluster.trouble = workshop.cluster.failedSetUp('a');
    await workshop.work('a', {
      worker,
      until: ({ phase }) => phase === 'Failed',
    });
    expect(await metrics.read('stores.failures')).toEqual([
      { value: 1, attributes: { reason: 'SetupFailed', engine: 'tiny' } },
    ]);

    await workshop.stores.wish('a', () => ({}));
    const claimed = await workshop.claim();
    workshop.clock += 60_000;
    await workshop.claim();
    await worker.work(claimed!);
    await workshop.close();
    expect(await metrics.read('stores.failures')).toHaveLength(1);
    expect(await metrics.read('stores.lease.lost')).toHaveLength(1);
  });

  it('count stores by phase, what is due, and reveals', async () => {
    const knex = await databases.init(id);
    const stores = await startTestStores({ knex });
    const { api, as, metrics } = stores;
    const { body } = await orderStore(stores, {
      adminPassword: 'a-good-password',
    });
    await eventually(async () => {
      expect(await metrics.read('stores.phase')).toEqual([
        { value: 1, attributes: { phase: 'Pending', engine: 'fake' } },
      ]);
    });
    const reveal = `${BASE}/stores/${body.id}/credentials/admin/reveal`;
    await api.post(reveal).set(as('ann'));
    await api.post(reveal).set(as('carl'));
    expect(await metrics.read('stores.credential.reveals')).toEqual([
      { value: 1, attributes: { result: 'ok' } },
      { value: 1, attributes: { result: 'NotFoundError' } },
    ]);
    await knex('stores').update({
      locked_until: null,
      next_at: new Date(Date.now() + 60_000),
    });
    const later = StoresDatabase.create({
      knex,
      now: () => new Date(Date.now() + 120_000),
    });
    expect([
      (await metrics.read('stores.queue.length'))[0].value,
      await later.countDue(),
    ]).toEqual([0, 1]);
  });

  it('are documented one by one', async () => {
    const { metrics } = await startTestStores({
      knex: await databases.init(id),
    });
    const document = readFileSync(
      resolve(__dirname, '../../../../docs/metrics.md'),
      'utf8',
    );
    const documented = [...document.matchAll(/^\| `(stores\.[\w.]+)`/gm)];
    expect(documented.map(([, name]) => name).sort()).toEqual(metrics.names);
  });
});

describe('the metrics of Helm', () => {
  it('tell each call, how it ended and how long it took', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'helm-'));
    const binary = join(folder, 'helm');
    writeFileSync(
      binary,
      '#!/bin/sh\n[ "$1" = upgrade ] && exit 0\necho "Error: release: not found" >&2\nexit 1\n',
    );
    chmodSync(binary, 0o755);
    const metrics = RecordedMetrics.create();
    const measured = StoreMetrics.create({ metrics });
    const helm = HelmCli.create({
      config: { binary, timeoutSeconds: 20, concurrency: 1 },
      logger: mockServices.logger.mock(),
      onCall: call => measured.helmCalled(call),
    });
    await helm.run({
      cluster: 'local',
      args: ['upgrade', 'tea', '--password=never'],
    });
    await expect(
      helm.run({ cluster: 'local', args: ['history', 'tea'] }),
    ).rejects.toThrow();
    await helm.stop();
    rmSync(folder, { recursive: true });

    const calls = await metrics.read('stores.helm.calls');
    expect(calls).toEqual([
      { value: 1, attributes: { command: 'upgrade', result: 'ok' } },
      { value: 1, attributes: { command: 'history', result: 'NotFound' } },
    ]);
    const durations = await metrics.read('stores.helm.duration');
    expect(durations.map(({ attributes }) => attributes)).toEqual(
      calls.map(({ attributes }) => attributes),
    );
  });
});
