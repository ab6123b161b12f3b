// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { describeOnCluster, kubeconfig } from '../__testUtils__/realCluster';
import { Clusters } from '../cluster';
import { StoresDatabase } from '../database';
import { tinyEngine } from './__testUtils__/tinyEngine';
import { TestStores } from './__testUtils__/TestStores';
import { Reconciler } from './Reconciler';

const HOLD = 'storekeeper.io/test-hold';

jest.setTimeout(120_000);

/** Calls kubectl, with something to apply where that is given. */
function kubectl(args: string[], manifest?: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'kubectl',
      ['--kubeconfig', `${kubeconfig}`, ...args],
      (error, stdout) => (error ? reject(error) : resolve(stdout.trim())),
    );
    child.stdin?.end(manifest ? JSON.stringify(manifest) : '');
  });
}

describeOnCluster('the end of a store on a real cluster', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  it('names what is left and asks again, until the cluster has nothing of the store', async () => {
    const id = `a${randomBytes(4).toString('hex')}`;
    const knex = await databases.init('SQLITE_3');
    const stores = await TestStores.create(knex);
    const logger = mockServices.logger.mock();
    const config = mockServices.rootConfig({
      data: { stores: { clusters: [{ name: 'local', kubeconfig }] } },
    });
    const reconciler = Reconciler.create({
      queue: stores.queue,
      shopChecks: stores.shopChecks,
      clusters: Clusters.create({ config, logger }),
      engines: new Map([['tiny', tinyEngine()]]),
      logger,
      config,
    });
    reconciler.start();
    try {
      await kubectl(['apply', '-f', '-'], leftBehind(id));
      await kubectl(['delete', 'pv', `a-volume-${id}`, '--wait=false']);
      await stores.add({ id });
      await stores.delete(id);

      const waiting = await stores.until(
        id,
        ({ reason, message }) =>
          reason === 'LeftoversGoing' && !message.includes(`a-labelled-${id}`),
      );
      // Bindings that carry the store's label are its own and go; what only bears its name is somebody's work.
      expect(waiting.message).toContain(
        `PersistentVolume a-volume-${id} (held by its finalizer ${HOLD}`,
      );
      expect(waiting.message).toContain(
        `ClusterRoleBinding a-named-${id} (not made by the portal`,
      );
      expect(waiting.phase).toBe('Deleting');

      await kubectl(['delete', 'clusterrolebinding', `a-named-${id}`]);
      await kubectl([
        'patch',
        'pv',
        `a-volume-${id}`,
        '--type=merge',
        '--patch={"metadata":{"finalizers":null}}',
      ]);
      const gone = await stores.until(id, ({ phase }) => phase === 'Deleted');
      expect(gone.deletedAt).toBeDefined();
      const report = await StoresDatabase.create({ knex }).findCleanupReport(
        id,
      );
      expect(report?.state).toBe('clean');
      expect(
        report?.leftovers.map(({ name, goneAt }) => [name, Boolean(goneAt)]),
      ).toEqual(
        expect.arrayContaining([
          [`a-volume-${id}`, true],
          [`a-named-${id}`, true],
          [`a-labelled-${id}`, true],
        ]),
      );
      const outcomes = new Map(
        report?.checks.map(({ kind, outcome }) => [kind, outcome]),
      );
      for (const kind of [
        'Namespace',
        'PersistentVolume',
        'Ingress',
        'ClusterRole',
        'ClusterRoleBinding',
        'Secret',
        'CustomResourceDefinition',
      ]) {
        expect([kind, outcomes.get(kind)]).toEqual([kind, 'clean']);
      }
      expect(outcomes.has('Certificate')).toBe(true);
      expect(outcomes.has('DNSEndpoint')).toBe(true);
      expect(await stores.timeline(id)).toEqual(
        expect.arrayContaining([
          `PersistentVolume a-volume-${id} is left`,
          'Nothing is left',
          'The shop is deleted',
        ]),
      );
    } finally {
      await reconciler.stop();
      await cleanUp(id);
    }
  });
});

/** A volume that cannot go, a binding that the portal may take away, and one that it may not. */
function leftBehind(id: string) {
  const binding = (name: string, labels: object) => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name, labels },
    roleRef: {
      apiGroup: 'rbac.authorization.k8s.io',
      kind: 'ClusterRole',
      name: 'a-role-that-is-not-there',
    },
    subjects: [],
  });
  return {
    apiVersion: 'v1',
    kind: 'List',
    items: [
      binding(`a-labelled-${id}`, { 'storekeeper.io/store-id': id }),
      binding(`a-named-${id}`, {}),
      {
        apiVersion: 'v1',
        kind: 'PersistentVolume',
        metadata: { name: `a-volume-${id}`, finalizers: [HOLD] },
        spec: {
          capacity: { storage: '1Mi' },
          accessModes: ['ReadWriteOnce'],
          storageClassName: 'a-class-that-is-not-there',
          persistentVolumeReclaimPolicy: 'Delete',
          claimRef: { namespace: `store-${id}`, name: 'data' },
          hostPath: { path: '/tmp/a-volume' },
        },
      },
    ],
  };
}

async function cleanUp(id: string): Promise<void> {
  await kubectl([
    'delete',
    'clusterrolebinding',
    `a-labelled-${id}`,
    `a-named-${id}`,
    '--ignore-not-found',
  ]);
  const volume = `pv/a-volume-${id}`;
  if (await kubectl(['get', volume, '--ignore-not-found', '-o', 'name'])) {
    await kubectl([
      'patch',
      volume,
      '--type=merge',
      '--patch={"metadata":{"finalizers":null}}',
    ]);
    await kubectl(['delete', volume, '--ignore-not-found']);
  }
  await kubectl([
    'delete',
    'namespace',
    `store-${id}`,
    '--ignore-not-found',
    '--wait=false',
  ]);
}
