// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { FindCause } from './Cause';

/** A registry may hiccup; an image that cannot be pulled for so long is not there or not ours to pull. */
const PATIENCE_MS = 30_000;

const AT_ONCE = ['ErrImageNeverPull', 'InvalidImageName'];
const AFTER_A_WHILE = ['ErrImagePull', 'ImagePullBackOff'];

export const findImagePull: FindCause = ({ snapshot, now }) => {
  for (const pod of snapshot.pods.filter(({ deleting }) => !deleting)) {
    for (const container of pod.containers) {
      const reason = container.waiting?.reason ?? '';
      if (!AT_ONCE.includes(reason) && !AFTER_A_WHILE.includes(reason)) {
        continue;
      }
      const age = now.getTime() - pod.createdAt.getTime();
      return {
        reason: 'ImagePullFailed',
        title: 'A container image cannot be pulled',
        message: `The image ${container.image} cannot be pulled.`,
        remedy:
          'An operator has to make the image available to the cluster (name, registry, pull secret), then retry.',
        terminal: AT_ONCE.includes(reason) || age > PATIENCE_MS,
        pod: pod.name,
        container: container.name,
      };
    }
  }
  return undefined;
};
