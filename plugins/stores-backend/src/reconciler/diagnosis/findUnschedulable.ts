// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { FindCause } from './Cause';

/** No node takes a pod. Never final by itself: a node may come, another shop may go. */
export const findUnschedulable: FindCause = ({ snapshot }) => {
  const pod = snapshot.pods.find(
    ({ unschedulable, deleting }) => unschedulable && !deleting,
  );
  if (!pod?.unschedulable) {
    return undefined;
  }
  const { message } = pod.unschedulable;
  const volumes =
    /unbound immediate PersistentVolumeClaims|volume node affinity/.test(
      message,
    );
  if (volumes) {
    // The volume is the cause, and has its own finder.
    return undefined;
  }
  const lacking = [...message.matchAll(/Insufficient ([\w./-]*\w)/g)].map(
    ([, resource]) => resource,
  );
  const what = [...new Set(lacking)].join(' and ');
  return {
    reason: 'Unschedulable',
    title: what
      ? `The cluster has not enough ${what}`
      : 'No node of the cluster takes the shop',
    message: what
      ? `No node has enough ${what} left for ${pod.name}.`
      : `${pod.name}: ${message}`,
    remedy:
      'An operator has to add capacity or remove something else; or choose a smaller plan.',
    terminal: false,
    pod: pod.name,
  };
};
