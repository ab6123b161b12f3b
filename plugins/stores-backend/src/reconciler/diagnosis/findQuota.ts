// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { FindCause } from './Cause';

/** A rolling update may be over the quota for a moment, while old pods end. */
const PATIENCE_MS = 30_000;

/** Pods cannot be made, because the namespace's quota or its admission rules refuse them. */
export const findQuota: FindCause = ({ snapshot, events, now }) => {
  for (const { name, trouble, settled } of snapshot.workloads) {
    if (!settled && trouble && !trouble.final && trouble.at) {
      return describe(name, trouble.message, trouble.at, now);
    }
  }
  // StatefulSets and Jobs say so in events only.
  const waiting = snapshot.workloads.filter(({ settled }) => !settled);
  const refused = events.find(
    ({ reason, object }) =>
      reason === 'FailedCreate' &&
      waiting.some(({ kind, name }) => object === `${kind}/${name}`),
  );
  return refused && describe(refused.object, refused.message, refused.at, now);
};

function describe(workload: string, message: string, since: Date, now: Date) {
  const quota = /exceeded quota/.test(message);
  return {
    reason: quota ? 'QuotaExceeded' : 'PodsRefused',
    title: quota
      ? 'The namespace has no room for the shop'
      : 'The cluster refuses the pods of the shop',
    message: `${workload}: ${message}`,
    remedy: quota
      ? 'Choose a smaller plan, or let an operator raise the quota.'
      : 'An operator has to look at the message; it is a rule of the cluster.',
    terminal: now.getTime() - since.getTime() > PATIENCE_MS,
  };
}
