// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { FindCause } from './Cause';

/** A set-up Job has used up its attempts. */
export const findSetupFailure: FindCause = ({ snapshot }) => {
  const job = snapshot.workloads.find(
    ({ kind, trouble }) => kind === 'Job' && trouble?.final,
  );
  if (!job) {
    return undefined;
  }
  const pods = snapshot.pods
    .filter(pod => pod.job === job.name)
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const pod = pods.find(({ containers }) =>
    containers.some(({ ended }) => ended && ended.exitCode !== 0),
  );
  const container = pod?.containers.find(
    ({ ended }) => ended && ended.exitCode !== 0,
  );
  return {
    reason: 'SetupFailed',
    title: 'Setting up the shop failed',
    message: `The set-up job ${job.component ?? job.name} gave up${
      container ? ` in its step ${container.name}` : ''
    }.`,
    remedy:
      'Look at the last lines of its log below, then retry: the set-up continues where it can.',
    terminal: true,
    job: job.name,
    pod: pod?.name,
    container: container?.name,
  };
};
