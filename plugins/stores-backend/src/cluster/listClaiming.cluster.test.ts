// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { newStore } from '../reconciler/__testUtils__/newStore';
import { describeOnCluster, kubeconfig } from '../__testUtils__/realCluster';
import { Clusters } from './Clusters';

jest.setTimeout(60_000);

describeOnCluster('namespaces that claim to be stores', () => {
  const kubectl = (args: string[], input?: object) =>
    execFileSync('kubectl', ['--kubeconfig', `${kubeconfig}`, ...args], {
      input: JSON.stringify(input),
      encoding: 'utf8',
    });
  const clustersOf = (baseUrl: string) =>
    Clusters.create({
      config: mockServices.rootConfig({
        data: {
          backend: { baseUrl },
          stores: { clusters: [{ name: 'local', kubeconfig }] },
        },
      }),
      logger: mockServices.logger.mock(),
    });

  it('are found by any of their labels, and belong to the portal that made them', async () => {
    const tag = `a${randomBytes(4).toString('hex')}`;
    const namespace = (name: string, labels: object) => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: `store-${tag}-${name}`, labels },
    });
    const { wish } = newStore({ id: tag, namespace: `store-${tag}` });
    const [mine, theirs] = [`http://mine-${tag}`, `http://theirs-${tag}`];
    try {
      kubectl(['apply', '-f', '-'], {
        apiVersion: 'v1',
        kind: 'List',
        items: [
          namespace('part', { 'app.kubernetes.io/part-of': 'store-platform' }),
          namespace('id', { 'storekeeper.io/store-id': 'lost' }),
          namespace('none', { 'app.kubernetes.io/part-of': 'other' }),
        ],
      });
      const made = await clustersOf(theirs)
        .cluster('local')
        ?.namespaces.ensure(wish);
      expect(made?.state).toBe('ours');
      const found = async (portal: string) =>
        (await clustersOf(portal).listClaiming('local'))
          .filter(({ name }) => name.includes(tag))
          .map(({ name, storeId }) => [name.replace(tag, ''), storeId])
          .sort();
      const nobodys = [
        ['store--id', 'lost'],
        ['store--part', undefined],
      ];
      expect(await found(mine)).toEqual(nobodys);
      expect(await found(theirs)).toEqual([['store-', tag], ...nobodys]);

      // An upgrade finds namespaces that say nothing yet, and a portal that moves those that say its old address.
      await clustersOf(mine).cluster('local')?.namespaces.ensure(wish);
      expect(await found(mine)).toEqual([['store-', tag], ...nobodys]);
      expect(await found(theirs)).toEqual(nobodys);
    } finally {
      kubectl([
        'delete',
        'namespace',
        '--ignore-not-found',
        '--wait=false',
        ...['', '-part', '-id', '-none'].map(end => `store-${tag}${end}`),
      ]);
    }
  });
});
