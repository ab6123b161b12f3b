// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { FindCause } from './Cause';

/** After so many restarts the pauses are minutes long and nothing suggests that the next try will be different. */
const RESTARTS_TO_GIVE_UP = 5;

/** A container starts and ends, again and again. */
export const findCrash: FindCause = ({ snapshot }) => {
  for (const pod of snapshot.pods) {
    if (pod.deleting || pod.job) {
      continue;
    }
    const container = pod.containers.find(
      ({ ended, restarts, waiting, ready }) =>
        ended &&
        !ready &&
        ended.exitCode !== 0 &&
        (restarts > 1 || waiting?.reason === 'CrashLoopBackOff'),
    );
    if (container?.ended) {
      const { ended, restarts, waiting } = container;
      const outOfMemory = ended.reason === 'OOMKilled';
      return {
        reason: outOfMemory ? 'OutOfMemory' : 'CrashLoop',
        title: outOfMemory
          ? 'A container needs more memory than it may use'
          : 'A container keeps ending',
        message: outOfMemory
          ? `${container.name} was ended for using more memory than its limit, ${restarts} times.`
          : `${container.name} ended ${restarts} times, the last time with exit code ${ended.exitCode}.`,
        remedy: outOfMemory
          ? 'Choose a larger plan, then retry.'
          : 'Look at the last lines of its log below, then retry.',
        terminal:
          waiting?.reason === 'CrashLoopBackOff' &&
          restarts >= RESTARTS_TO_GIVE_UP,
        pod: pod.name,
        container: container.name,
        previous: ended.previous,
      };
    }
  }
  return undefined;
};
