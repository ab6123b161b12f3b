// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreFailure } from '@storekeeper/backstage-plugin-stores-common';
import { Cluster } from '../../cluster';
import { StoreRecord } from '../../model/StoreRecord';
import { Cause } from './Cause';
import { diagnose } from './diagnose';
import { findCause } from './findCause';
import { reading } from './reading';

/** The time limit has passed: says what was waited for, and why that did not come, as far as the cluster shows it. */
export async function diagnoseTimeout(options: {
  cluster: Pick<Cluster, 'workloads' | 'secrets'>;
  store: StoreRecord;
  waitedFor: { reason: string; message: string };
  limitMs: number;
  now: Date;
}): Promise<StoreFailure> {
  const { cluster, store, waitedFor, limitMs, now } = options;
  const limit = `within ${Math.round(limitMs / 60_000)} minutes`;
  const snapshot = await cluster.workloads.snapshot(store.namespace);
  const events = await reading(() => cluster.workloads.events(store.namespace));
  const cause = findCause({ snapshot, events: events.read ?? [], now });
  if (cause) {
    const failure = await diagnose({ cluster, store, cause, now, events });
    return {
      ...failure,
      message: `The shop was not ready ${limit}. ${failure.message}`,
    };
  }
  const unready = snapshot.pods.find(pod => !pod.ready && !pod.job);
  const container = unready?.containers.find(({ ready }) => !ready);
  const fallback: Cause = {
    reason:
      waitedFor.reason.startsWith('Shop') ||
      waitedFor.reason === 'IngressUnreachable'
        ? waitedFor.reason
        : 'TimedOut',
    title: `The shop was not ready ${limit}`,
    message: waitedFor.message,
    remedy:
      'Retry; if it fails again, ask an operator to look at the evidence below.',
    terminal: true,
    pod: unready?.name,
    container: container?.name,
  };
  return diagnose({ cluster, store, cause: fallback, now, events });
}
