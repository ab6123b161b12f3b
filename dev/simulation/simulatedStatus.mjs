// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** What a pod says of itself on a simulated node: that it runs; that of a Job, that it has done its work. */
export function simulatedStatus(pod) {
  const now = new Date().toISOString();
  const ends = (pod.metadata.ownerReferences ?? []).some(
    ({ kind }) => kind === 'Job',
  );
  const done = {
    terminated: {
      ...{ exitCode: 0, reason: 'Completed' },
      ...{ startedAt: now, finishedAt: now },
    },
  };
  const condition = (type, status = 'True') => ({
    ...{ type, status, lastTransitionTime: now },
  });
  const container = (finished, { name, image }) => ({
    ...{ name, image, imageID: '', restartCount: 0 },
    ...{ ready: !finished, started: !finished },
    state: finished ? done : { running: { startedAt: now } },
  });
  return {
    phase: ends ? 'Succeeded' : 'Running',
    startTime: now,
    conditions: [
      condition('Initialized'),
      condition('Ready', ends ? 'False' : 'True'),
      condition('ContainersReady', ends ? 'False' : 'True'),
      condition('PodScheduled'),
    ],
    initContainerStatuses: (pod.spec.initContainers ?? []).map(init => ({
      ...container(init.restartPolicy !== 'Always', init),
      ready: true,
    })),
    containerStatuses: pod.spec.containers.map(each => container(ends, each)),
  };
}
