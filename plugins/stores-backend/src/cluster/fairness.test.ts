// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { chmodSync } from 'node:fs';
import { inTurnOf } from '../turns';
import { HelmCli } from './HelmCli';
import { RequestBudget } from './RequestBudget';

jest.setTimeout(60_000);

const scripts = createMockDirectory();

describe('what all stores share of a cluster', () => {
  it('lets owners take turns at the API server, and keeps to the rate', async () => {
    const budget = RequestBudget.create({ perSecond: 100, burst: 5 });
    const order: string[] = [];
    const ask = (owner: string) =>
      inTurnOf(owner, () => budget.take()).then(() => order.push(owner));
    const began = Date.now();
    const burst = Array.from({ length: 40 }, () => ask('ann'));
    await Promise.all([...burst, ask('bob')]);
    expect(order).toHaveLength(41);
    expect(order.indexOf('bob')).toBeLessThanOrEqual(7);
    expect(Date.now() - began).toBeGreaterThanOrEqual(350);
  });

  const createHelm = () => {
    scripts.addContent({ helm: '#!/bin/sh\necho v4.1.4\n' });
    chmodSync(scripts.resolve('helm'), 0o755);
    return HelmCli.create({
      config: {
        binary: scripts.resolve('helm'),
        timeoutSeconds: 20,
        concurrency: 2,
      },
      logger: mockServices.logger.mock(),
    });
  };

  it('lets owners take turns at Helm', async () => {
    const helm = createHelm();
    const order: string[] = [];
    const call = (owner: string) =>
      inTurnOf(owner, () =>
        helm.run({
          cluster: 'local',
          args: ['version'],
          onStart: async () => {
            order.push(owner);
          },
        }),
      );
    const burst = Array.from({ length: 10 }, () => call('ann'));
    await Promise.all([...burst, call('bob')]);
    // Two of Ann's have begun before Bob came, and the next is his or one of hers.
    expect(order.indexOf('bob')).toBeLessThanOrEqual(3);
    expect(order).toHaveLength(11);
  });
  it('keeps no call of Helm waiting for a cluster that hangs and is not its own', async () => {
    const helm = createHelm();
    let answers = () => {};
    const answer = new Promise<void>(resolve => {
      answers = resolve;
    });
    const call = (cluster: string, onStart?: () => Promise<void>) =>
      helm.run({ cluster, args: ['version'], onStart });
    const hanging = [1, 2, 3].map(() => call('hanging', () => answer));
    expect(await call('healthy')).toBe('v4.1.4');
    answers();
    await Promise.all(hanging);
  });
});
