// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { STORE_ID_ANNOTATION } from '@storekeeper/backstage-plugin-stores-common';
import { randomBytes } from 'node:crypto';
import { describeOnCluster } from '../__testUtils__/realCluster';
import { ClusterStores } from './__testUtils__/ClusterStores';

jest.setTimeout(300_000);

// Several runs may share a cluster.
const CLASS = `storekeeper-test-${randomBytes(4).toString('hex')}`;

describeOnCluster('Reconciler on a real cluster that refuses', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const directory = createMockDirectory();
  let shops: ClusterStores;

  afterEach(() => shops.stop());

  it('says of each store what keeps it and who can help, and opens the one beside them', async () => {
    shops = await ClusterStores.create({
      knex: await databases.init('SQLITE_3'),
      directory,
      engines: {
        image: { image: 'registry.invalid/nothing:1' },
        volume: { storageClass: CLASS },
        quota: { quota: { pods: '0' } },
      },
    });
    await shops.apply({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: CLASS },
      provisioner: 'storekeeper.io/nobody',
    });
    const waiting: Record<string, string> = {};
    for (const engine of ['image', 'volume', 'quota']) {
      waiting[engine] = await shops.add({ engine });
    }
    const policed = await shops.add();
    const webhooked = await shops.add();
    const policy = refusingPolicy(policed);
    const webhook = silentWebhook(webhooked);
    await shops.apply(...policy, webhook);
    const healthy = await shops.add();
    shops.start();

    const said = async (id: string, reason: string) => {
      const { failure, message } = await shops.untilSaid(id, reason);
      return failure ? `${failure.message} ${failure.remedy}` : message;
    };
    const words = await Promise.all([
      said(waiting.image, 'ImagePullFailed'),
      said(waiting.volume, 'VolumePending'),
      said(waiting.quota, 'QuotaExceeded'),
      said(policed, 'HelmFailed'),
      said(webhooked, 'HelmWebhookSilent'),
    ]);
    expect(words).toEqual([
      expect.stringMatching(
        /registry.invalid\/nothing:1 cannot be pulled.* operator has to make the image available/,
      ),
      expect.stringMatching(
        new RegExp(
          `${CLASS}.* operator has to check that the storage class exists`,
        ),
      ),
      expect.stringMatching(/exceeded quota.* let an operator raise the quota/),
      expect.stringMatching(
        /Closed on purpose.* operator has to look at what the policy says/,
      ),
      expect.stringMatching(
        /operator has to look after the webhook: .*silent.example.com/,
      ),
    ]);
    await shops.untilReady(healthy);

    // What passes goes on by itself.
    await shops.remove(webhook);
    await shops.untilReady(webhooked);
  });

  it('says what holds a namespace that does not go, and ends the deletion when it is let go', async () => {
    shops = await ClusterStores.create({
      knex: await databases.init('SQLITE_3'),
      directory,
    });
    const { stores } = shops;
    shops.start();
    const held = await shops.add();
    const other = await shops.add();
    const namespace = `store-${held}`;
    await stores.until(held, ({ namespaceUid }) => Boolean(namespaceUid));
    await shops.kubectl('create', 'configmap', 'held', '-n', namespace);
    const finalizers = (value: string[]) =>
      shops.kubectl(
        'patch',
        'configmap',
        'held',
        `--namespace=${namespace}`,
        '--type=merge',
        `--patch=${JSON.stringify({ metadata: { finalizers: value } })}`,
      );
    await finalizers(['storekeeper.io/held']);
    try {
      await shops.delete(held);
      const stuck = await shops.untilSaid(
        held,
        'NamespaceTerminating',
        /storekeeper.io\/held.* an operator has to look after/,
      );
      expect(stuck.phase).toBe('Deleting');
      await shops.delete(other);
      await shops.untilSaid(other, 'Deleted');
    } finally {
      await finalizers([]);
    }
    await shops.untilSaid(held, 'Deleted');
  });
});

const ofStore = (id: string) => ({
  matchLabels: { [STORE_ID_ANNOTATION]: id },
});

const deployments = {
  apiGroups: ['apps'],
  apiVersions: ['v1'],
  operations: ['CREATE'],
  resources: ['deployments'],
};

const API = 'admissionregistration.k8s.io/v1';

function refusingPolicy(id: string) {
  const metadata = { name: `storekeeper-test-${id}` };
  return [
    {
      apiVersion: API,
      kind: 'ValidatingAdmissionPolicy',
      metadata,
      spec: {
        matchConstraints: {
          namespaceSelector: ofStore(id),
          resourceRules: [deployments],
        },
        validations: [{ expression: 'false', message: 'Closed on purpose' }],
      },
    },
    {
      apiVersion: API,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata,
      spec: { policyName: metadata.name, validationActions: ['Deny'] },
    },
  ];
}

/** The API server has to ask it, and nobody answers. */
function silentWebhook(id: string) {
  return {
    apiVersion: API,
    kind: 'ValidatingWebhookConfiguration',
    metadata: { name: `storekeeper-test-${id}` },
    webhooks: [
      {
        name: 'silent.example.com',
        namespaceSelector: ofStore(id),
        rules: [deployments],
        clientConfig: { url: 'https://127.0.0.1:9/' },
        failurePolicy: 'Fail',
        sideEffects: 'None',
        admissionReviewVersions: ['v1'],
      },
    ] as JsonObject[],
  };
}
