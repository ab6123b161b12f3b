// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { KubeClient } from './KubeClient';
import { Workloads } from './Workloads';

const FAILED = {
  conditions: [{ type: 'Failed', status: 'True', reason: 'BackoffLimit' }],
};

const owned = (name: string, kind: string, owner: string) => ({
  metadata: {
    name,
    ownerReferences: [{ kind, name: owner, controller: true }],
  },
});

/** A cluster that has these Jobs and pods, and nothing else. */
const clusterWith = (options: { jobs: object[]; pods: object[] }) => {
  const none = async () => ({ items: [] });
  const apis = {
    apps: { listNamespacedDeployment: none, listNamespacedStatefulSet: none },
    batch: { listNamespacedJob: async () => ({ items: options.jobs }) },
    core: {
      listNamespacedPod: async () => ({ items: options.pods }),
      listNamespacedPersistentVolumeClaim: none,
    },
  };
  const call = (_: string, action: (all: typeof apis) => unknown) =>
    action(apis);
  return Workloads.create({ client: { call } as unknown as KubeClient });
};

describe('Workloads', () => {
  it('takes for set-up only what no clock has started', async () => {
    const { workloads, pods } = await clusterWith({
      jobs: [
        { metadata: { name: 'shop-setup' }, status: FAILED },
        { ...owned('shop-cron-1', 'CronJob', 'shop-cron'), status: FAILED },
      ],
      pods: [
        owned('shop-setup-a', 'Job', 'shop-setup'),
        owned('shop-cron-1-b', 'Job', 'shop-cron-1'),
        owned('shop-app-c', 'ReplicaSet', 'shop-app'),
      ],
    }).snapshot('store-1');
    expect(workloads.map(({ name }) => name)).toEqual(['shop-setup']);
    expect(pods.map(({ name }) => name)).toEqual([
      'shop-setup-a',
      'shop-app-c',
    ]);
  });
});
