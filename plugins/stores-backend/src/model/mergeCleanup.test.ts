// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Leftover } from './CleanupLook';
import { mergeCleanup } from './mergeCleanup';

const store = {
  id: 'x7k2m9qz4t',
  name: 'coffee',
  cluster: 'local',
  namespace: 'store-x7k2m9qz4t',
};

const leftover = (changes: Partial<Leftover>): Leftover => ({
  kind: 'PersistentVolume',
  apiVersion: 'v1',
  name: 'pvc-1',
  tie: 'claim',
  retained: false,
  ...changes,
});

const check = {
  kind: 'PersistentVolume',
  apiVersion: 'v1',
  how: 'every one',
  outcome: 'found' as const,
  milliseconds: 3,
};

const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, second));

describe('mergeCleanup', () => {
  it('keeps what was found, and says since when it is gone', () => {
    const first = mergeCleanup({
      store,
      look: { checks: [check], leftovers: [leftover({})] },
      now: at(0),
    });
    expect(first.fresh).toHaveLength(1);
    expect(first.report).toMatchObject({ state: 'waiting', looks: 1 });

    const role = leftover({ kind: 'ClusterRole', name: 'pvc-1' });
    const second = mergeCleanup({
      store,
      previous: first.report,
      look: { checks: [check], leftovers: [leftover({}), role] },
      now: at(2),
    });
    expect(second.fresh).toEqual([role]);

    const third = mergeCleanup({
      store,
      previous: second.report,
      look: { checks: [{ ...check, outcome: 'clean' }], leftovers: [] },
      now: at(4),
    });
    const last = mergeCleanup({
      store,
      previous: third.report,
      look: { checks: [], leftovers: [] },
      now: at(9),
    });
    expect(last.fresh).toEqual([]);
    expect(last.report).toMatchObject({
      storeId: store.id,
      state: 'clean',
      looks: 4,
      startedAt: at(0).toISOString(),
      checkedAt: at(9).toISOString(),
      leftovers: [
        { seenAt: at(0).toISOString(), goneAt: at(4).toISOString() },
        { seenAt: at(2).toISOString(), goneAt: at(4).toISOString() },
      ],
    });
  });

  it('waits for nothing that is kept on purpose', () => {
    const kept = leftover({ retained: true });
    const look = (leftovers: Leftover[]) =>
      mergeCleanup({ store, look: { checks: [], leftovers }, now: at(0) })
        .report.state;
    expect(look([kept])).toBe('retained');
    expect(look([kept, leftover({ name: 'pvc-2' })])).toBe('waiting');
  });
});
