// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { WATCHED_KINDS } from './watchedKinds';

const kind = (name: string) => WATCHED_KINDS.find(one => one.kind === name)!;
const owned = (name: string, by: string, owner: string) => ({
  metadata: {
    name,
    namespace: 'store-a',
    ownerReferences: [{ kind: by, name: owner, controller: true }],
  },
});

describe('the kinds that wake a store', () => {
  it('leave out what the clock starts: it comes and goes every few minutes in each shop', () => {
    const job = owned('shop-cron-1', 'CronJob', 'shop-cron');
    const setUp = owned('shop-setup', 'Deployment', 'none');
    const jobs = [job, setUp];
    const find = (_: string, { name }: { name?: string }) =>
      jobs.find(({ metadata }) => metadata.name === name) as never;
    const view = (of: string, object: object) =>
      kind(of).viewOf?.(object as never, find);
    expect(view('Job', job)).toBeUndefined();
    expect(view('Pod', owned('p', 'Job', 'shop-cron-1'))).toBeUndefined();
    expect(view('Job', setUp)).toMatchObject({ name: 'shop-setup' });
    expect(view('Pod', owned('p', 'Job', 'shop-setup'))).toBeDefined();
    expect(view('Pod', owned('p', 'Job', 'unknown-yet'))).toBeUndefined();
    expect(view('Pod', owned('p', 'ReplicaSet', 'shop'))).toBeDefined();
  });

  it('make room once for each pod that ends, however often that is told', () => {
    const memory = new Map<string, string>();
    const frees = (uid: string, phase: string, gone = false) =>
      kind('Pod').frees?.(
        { metadata: { uid }, status: { phase } } as never,
        gone,
        memory,
      );
    expect(frees('a', 'Running')).toBe(false);
    expect(frees('a', 'Succeeded')).toBe(true);
    expect(frees('a', 'Succeeded')).toBe(false);
    expect(frees('a', 'Succeeded', true)).toBe(false);
    expect(frees('b', 'Failed')).toBe(true);
    expect(frees('b', 'Failed', true)).toBe(false);
    expect(frees('c', 'Running')).toBe(false);
    expect(frees('c', 'Running', true)).toBe(true);
    expect([...memory.keys()]).toEqual([]);
  });
});
