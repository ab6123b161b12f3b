// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { FindCause } from './Cause';

const PATIENCE_MS = 30_000;
const REASONS = [
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
];

/** A container that cannot even be made: a Secret or key that it names is not there, or a mount is refused. */
export const findContainerConfig: FindCause = ({ snapshot, now }) => {
  for (const pod of snapshot.pods.filter(({ deleting }) => !deleting)) {
    const container = pod.containers.find(({ waiting }) =>
      REASONS.includes(waiting?.reason ?? ''),
    );
    if (container) {
      return {
        reason: 'ContainerConfigInvalid',
        title: 'A container cannot be started as it is configured',
        message: `${container.name}: ${
          container.waiting?.message ?? container.waiting?.reason
        }`,
        remedy:
          'Retry; a Secret that is missing is made again. If that does not help, ask an operator.',
        terminal: now.getTime() - pod.createdAt.getTime() > PATIENCE_MS,
        pod: pod.name,
        container: container.name,
      };
    }
  }
  return undefined;
};
