// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreRecord } from '../../model/StoreRecord';
import { diagnoseTimeout } from './diagnoseTimeout';

const POD = {
  name: 'shop-storefront-1',
  ready: false,
  containers: [{ name: 'storefront', ready: false, restarts: 0 }],
};

/** What is said of a shop that was not ready in time. */
function failure(cluster: { events?: Error; snapshot?: Error }) {
  const answer = async (value: unknown) => {
    if (value instanceof Error) throw value;
    return value;
  };
  return diagnoseTimeout({
    cluster: {
      workloads: {
        snapshot: () =>
          answer(
            cluster.snapshot ?? {
              pods: [POD],
              volumes: [],
              jobs: [],
              workloads: [],
            },
          ),
        events: () => answer(cluster.events ?? []),
        log: () => answer('The shop does not answer: Not Found\n'),
      },
      secrets: { values: () => answer([]) },
    } as unknown as Parameters<typeof diagnoseTimeout>[0]['cluster'],
    store: { namespace: 'store-a' } as StoreRecord,
    waitedFor: { reason: 'WorkloadsStarting', message: 'The shop starts.' },
    limitMs: 600_000,
    now: new Date(),
  });
}

describe('diagnoseTimeout', () => {
  it('lets the container speak that is not ready', async () => {
    expect(await failure({})).toMatchObject({
      reason: 'TimedOut',
      title: 'The shop was not ready within 10 minutes',
      message:
        'The shop starts. Its last line: The shop does not answer: Not Found',
      evidence: [{ kind: 'log', name: 'shop-storefront-1/storefront' }],
    });
  });

  it('needs no events for that, and says that they are missing', async () => {
    const { evidence } = await failure({ events: new Error('forbidden') });
    expect(evidence).toContainEqual({
      kind: 'event',
      name: '',
      text: 'Could not be read: forbidden',
    });
  });

  it('blames no shop where the cluster does not answer', async () => {
    await expect(
      failure({ snapshot: new Error('ECONNREFUSED') }),
    ).rejects.toThrow('ECONNREFUSED');
  });
});
