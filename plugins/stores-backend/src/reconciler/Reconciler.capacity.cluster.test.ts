// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import {
  describeOnCluster,
  kubeconfig,
  onRealCluster,
} from '../__testUtils__/realCluster';
import { Clusters } from '../cluster';
import { TestStores } from './__testUtils__/TestStores';
import { tinyEngine } from './__testUtils__/tinyEngine';
import { Reconciler } from './Reconciler';

const run = promisify(execFile);

jest.setTimeout(240_000);

describeOnCluster('Reconciler on a real cluster that is full', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  const logger = mockServices.logger.mock();
  const config = mockServices.rootConfig({
    data: {
      stores: onRealCluster,
    },
  });

  /** What the roomiest node has free, in bytes. */
  async function freeMemory(clusters: Clusters): Promise<number> {
    const room = await clusters
      .cluster('local')
      ?.capacity.read({ nodeSelector: {}, tolerations: [] });
    const free = (room?.nodes ?? []).map(node =>
      (room?.pods ?? [])
        .filter(pod => pod.node === node.name)
        .reduce((left, { memory }) => left - memory, node.memory),
    );
    return Math.max(...free);
  }

  it('makes nothing of a store that does not fit, and goes on by itself when another is deleted', async () => {
    const stores = await TestStores.create(await databases.init('SQLITE_3'));
    const clusters = Clusters.create({ config, logger });
    const mebi = Math.floor(((await freeMemory(clusters)) * 0.6) / 2 ** 20);
    const pod = { cpu: '10m', memory: `${mebi}Mi` };
    const reconciler = Reconciler.create({
      queue: stores.queue,
      shopChecks: stores.shopChecks,
      clusters,
      engines: new Map([['tiny', tinyEngine({}, pod)]]),
      logger,
      config,
    });
    const ids = [0, 1].map(() => `l${randomBytes(4).toString('hex')}`);
    const [first, second] = ids;
    try {
      reconciler.start();
      await stores.add({ id: first });
      reconciler.wake();
      await stores.until(first, ({ phase }) => phase === 'Ready', 120_000);
      await stores.add({ id: second });
      reconciler.wake();
      const waiting = await stores.until(
        second,
        ({ reason }) => reason === 'WaitingForCapacity',
      );
      expect(waiting.phase).toBe('Pending');
      expect(waiting.namespaceUid).toBeUndefined();

      await stores.delete(first);
      reconciler.wake();
      await stores.until(second, ({ phase }) => phase === 'Ready', 120_000);
      const gone = await stores.read(first);
      expect(gone.presence).toBe('absent');
    } finally {
      await reconciler.stop();
      await run('kubectl', [
        `--kubeconfig=${kubeconfig}`,
        'delete',
        'namespace',
        '--ignore-not-found',
        '--wait=false',
        ...ids.map(id => `store-${id}`),
      ]);
    }
  });
});
