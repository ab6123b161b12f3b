// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { judgeRoom, readAmount } from '.';
import { Amount, ClusterRoom, PodLoad, RoomClaim } from './Room';

const amount = (cpu: string, memory: string): Amount =>
  readAmount({ cpu, memory });

const node = (name: string, size: Amount, pods = 110) => ({
  name,
  pods,
  ...size,
});

const pod = (
  namespace: string,
  size: Amount,
  more: Partial<PodLoad> = {},
): PodLoad => ({ namespace, node: 'a', store: true, ...size, ...more });

const small = amount('100m', '1Gi');

/** Two nodes with 4 GiB each. */
const cluster = (pods: PodLoad[] = []): ClusterRoom => ({
  nodes: [node('a', amount('2', '4Gi')), node('b', amount('2000m', '4096Mi'))],
  pods,
});

const claimOf = (namespace: string, pods: Amount[]): RoomClaim => ({
  namespace,
  pods,
});

const judge = (
  room: ClusterRoom,
  claim: RoomClaim,
  admitted: RoomClaim[] = [],
) => judgeRoom({ room, claim, admitted });

describe('judgeRoom', () => {
  it('reads quantities as Kubernetes does', () => {
    expect(amount('1.5', '1e3')).toEqual({ cpu: 1500, memory: 1000 });
    expect(amount('250m', '64Mi')).toEqual({ cpu: 250, memory: 2 ** 26 });
    expect(readAmount({})).toEqual({ cpu: 0, memory: 0 });
    expect(() => amount('many', '1Gi')).toThrow("'many' is no quantity");
    expect(() => amount('1', '1.Zi')).toThrow('is no quantity');
  });

  it('counts what runs, whoever it belongs to, pod by pod and node by node', () => {
    const three = amount('1', '3Gi');
    expect(judge(cluster(), claimOf('x', [three, three]))).toBe('fits');
    // 8 GiB in all, but no node has room for a third one of 3.
    expect(judge(cluster(), claimOf('x', [three, three, small]))).toBe('fits');
    const busy = cluster([
      pod('y', amount('0', '2Gi')),
      pod('other', amount('0', '2Gi'), { node: 'b', store: false }),
    ]);
    expect(judge(busy, claimOf('x', [three]))).toBe('full');
    expect(judge(busy, claimOf('x', [small, small, small, small]))).toBe(
      'fits',
    );
  });

  it('counts processors and places for pods as well', () => {
    expect(
      judge(
        cluster([pod('y', amount('1950m', '1Mi'))]),
        claimOf('x', [small, amount('1950m', '1Mi')]),
      ),
    ).toBe('full');
    const crowded = {
      nodes: [node('a', amount('64', '64Gi'), 3)],
      pods: [pod('y', small), pod('y', small)],
    };
    expect(judge(crowded, claimOf('x', [small]))).toBe('fits');
    expect(judge(crowded, claimOf('x', [small, small]))).toBe('full');
  });

  it('leaves the room of those who were let in and have not started all their pods', () => {
    const four = claimOf('y', [small, small, small, small]);
    const two = claimOf('x', [amount('1', '2Gi'), amount('1', '2Gi')]);
    expect(judge(cluster(), two, [four])).toBe('fits');
    expect(judge(cluster(), two, [four, claimOf('z', [small])])).toBe('full');
    // What of the four is there already is not counted twice, and a pod that waits for a node counts, too.
    const begun = cluster([
      pod('y', small),
      pod('y', small),
      pod('y', small, { node: undefined }),
    ]);
    expect(judge(begun, two, [four])).toBe('fits');
    // A sum that was claimed as one pod shrinks as its pods come.
    const lump = claimOf('y', [amount('400m', '4Gi')]);
    const come = cluster([pod('y', small), pod('y', small)]);
    expect(judge(come, claimOf('x', [amount('1', '4Gi')]), [lump])).toBe(
      'fits',
    );
  });

  it('neither counts a pod that has done its work nor waits for it', () => {
    const setUp = amount('1', '2Gi');
    const other = amount('1500m', '3Gi');
    const y = claimOf('y', [small, setUp]);
    const x = claimOf('x', [amount('1', '4Gi'), amount('1', '3Gi')]);
    const running = cluster([pod('y', small), pod('y', setUp)]);
    expect(judge(running, x, [y])).toBe('full');
    const done = cluster([pod('y', small), pod('y', setUp, { done: true })]);
    expect(judge(done, x, [y])).toBe('fits');
    // What something else has done, by the clock perhaps, is no part of what was claimed.
    const byTheClock = cluster([
      pod('y', small),
      pod('y', other, { done: true }),
    ]);
    expect(judge(byTheClock, x, [y])).toBe('full');
  });

  it('finds that a claim is met whose pods are all there, however full the cluster is', () => {
    const full = cluster([
      pod('x', small),
      pod('y', amount('2', '3Gi')),
      pod('y', amount('2', '4Gi'), { node: 'b' }),
    ]);
    expect(judge(full, claimOf('x', [small]))).toBe('met');
    expect(judge(full, claimOf('x', [small, small]))).toBe('full');
  });

  it('tells what never fits from what does not fit now', () => {
    const huge = claimOf('x', [amount('1', '5Gi')]);
    expect(judge(cluster(), huge)).toBe('tooLarge');
    const most = claimOf('x', [amount('1', '4Gi'), amount('1', '4Gi')]);
    expect(judge(cluster([pod('y', small)]), most)).toBe('full');
    expect(judge(cluster([pod('o', small, { store: false })]), most)).toBe(
      'tooLarge',
    );
    expect(judge({ nodes: [], pods: [] }, claimOf('x', [small]))).toBe(
      'tooLarge',
    );
  });
});
