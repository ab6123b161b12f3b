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
});
