// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ContainerView, EventView, PodView, Snapshot } from '../../cluster';
import { findCause } from './findCause';

const now = new Date('2026-01-01T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

const container = (view: Partial<ContainerView>): ContainerView => ({
  name: 'server',
  image: 'shop:1',
  ready: false,
  restarts: 0,
  ...view,
});

const pod = (view: Partial<PodView>): PodView => ({
  name: 'shop-app-1',
  phase: 'Pending',
  ready: false,
  restarts: 0,
  createdAt: ago(60),
  deleting: false,
  containers: [],
  ...view,
});

const find = (snapshot: Partial<Snapshot>, events: EventView[] = []) =>
  findCause({
    snapshot: { workloads: [], pods: [], volumes: [], ...snapshot },
    events,
    now,
  });

describe('findCause', () => {
  it('finds nothing in a store that is simply starting', () => {
    const starting = container({ waiting: { reason: 'ContainerCreating' } });
    expect(find({ pods: [pod({ containers: [starting] })] })).toBeUndefined();
  });

  it.each([
    ['ErrImageNeverPull', 0, true],
    ['ImagePullBackOff', 10, false],
    ['ImagePullBackOff', 40, true],
  ])('calls %s after %d s final: %s', (reason, seconds, terminal) => {
    const containers = [container({ waiting: { reason } })];
    expect(
      find({ pods: [pod({ createdAt: ago(seconds), containers })] }),
    ).toMatchObject({
      reason: 'ImagePullFailed',
      message: 'The image shop:1 cannot be pulled.',
      terminal,
    });
  });

  it('gives up on a crash only when it has repeated itself, and reads the log of what ended', () => {
    const crash = (restarts: number) =>
      find({
        pods: [
          pod({
            containers: [
              container({
                restarts,
                waiting: { reason: 'CrashLoopBackOff' },
                ended: { reason: 'Error', exitCode: 1, previous: true },
              }),
            ],
          }),
        ],
      });
    expect(crash(2)).toMatchObject({ reason: 'CrashLoop', terminal: false });
    expect(crash(5)).toMatchObject({ terminal: true, previous: true });
  });

  it('tells a container that needs too much memory from one that crashes', () => {
    const killed = container({
      restarts: 3,
      waiting: { reason: 'CrashLoopBackOff' },
      ended: { reason: 'OOMKilled', exitCode: 137, previous: true },
    });
    expect(find({ pods: [pod({ containers: [killed] })] })).toMatchObject({
      reason: 'OutOfMemory',
      remedy: 'Choose a larger plan, then retry.',
    });
  });

  it('names the resource that no node has left, and keeps waiting', () => {
    const message =
      '0/2 nodes are available: 1 Insufficient cpu, 2 Insufficient memory.';
    expect(
      find({ pods: [pod({ unschedulable: { message, since: ago(300) } })] }),
    ).toMatchObject({
      reason: 'Unschedulable',
      title: 'The cluster has not enough cpu and memory',
      terminal: false,
    });
  });

  it('finds the disk behind a pod that waits for it', () => {
    const message = 'pod has unbound immediate PersistentVolumeClaims';
    const cause = find(
      {
        pods: [pod({ unschedulable: { message, since: ago(60) } })],
        volumes: [{ name: 'data-0', phase: 'Pending', deleting: false }],
      },
      [
        {
          object: 'PersistentVolumeClaim/data-0',
          reason: 'ProvisioningFailed',
          message: 'storageclass "fast" not found',
          type: 'Warning',
          at: ago(5),
          count: 3,
        },
      ],
    );
    expect(cause).toMatchObject({
      reason: 'VolumePending',
      message: 'data-0: storageclass "fast" not found',
    });
  });

  it('tells of a disk that nothing is heard of after ten seconds, also where no pod waits for it', () => {
    const volumes = [{ name: 'data-0', phase: 'Pending', deleting: false }];
    const workload = {
      kind: 'StatefulSet' as const,
      name: 'shop-db',
      desired: 1,
      ready: 0,
      settled: false,
    };
    const after = (seconds: number) =>
      find({ volumes, workloads: [{ ...workload, createdAt: ago(seconds) }] });
    expect(after(5)).toBeUndefined();
    expect(after(11)).toMatchObject({ reason: 'VolumePending' });
  });

  it('believes in an exceeded quota only when it lasts longer than a rolling update', () => {
    const refused = (seconds: number) =>
      find({
        workloads: [
          {
            kind: 'Deployment',
            name: 'shop-app',
            desired: 1,
            ready: 0,
            settled: false,
            createdAt: ago(100),
            trouble: {
              reason: 'FailedCreate',
              message: 'pods "x" is forbidden: exceeded quota: store',
              at: ago(seconds),
              final: false,
            },
          },
        ],
      });
    expect(refused(5)).toMatchObject({
      reason: 'QuotaExceeded',
      terminal: false,
    });
    expect(refused(60)).toMatchObject({ terminal: true });
  });

  it('prefers the image that is missing to the set-up that failed for it', () => {
    const cause = find({
      workloads: [
        {
          kind: 'Job',
          name: 'shop-setup-1',
          component: 'setup',
          desired: 1,
          ready: 0,
          settled: false,
          createdAt: ago(100),
          trouble: {
            reason: 'DeadlineExceeded',
            message: '',
            at: ago(1),
            final: true,
          },
        },
      ],
      pods: [
        pod({
          containers: [container({ waiting: { reason: 'ErrImageNeverPull' } })],
        }),
      ],
    });
    expect(cause?.reason).toBe('ImagePullFailed');
  });
});
