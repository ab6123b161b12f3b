// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { FindCause } from './Cause';

const NORMAL = ['WaitForFirstConsumer', 'ExternalProvisioning', 'Provisioning'];
/** Making a volume takes a few seconds anywhere; trouble that an event tells of needs no such time. */
const PATIENCE_MS = 10_000;

/** A volume is not made. */
export const findVolumePending: FindCause = ({ snapshot, events, now }) => {
  const volume = snapshot.volumes.find(
    ({ phase }) => phase === 'Pending' || phase === 'Lost',
  );
  if (!volume) {
    return undefined;
  }
  const event = events.find(
    ({ object, reason }) =>
      object === `PersistentVolumeClaim/${volume.name}` &&
      !NORMAL.includes(reason),
  );
  const oldest = Math.min(
    ...[...snapshot.workloads, ...snapshot.pods].map(({ createdAt }) =>
      createdAt.getTime(),
    ),
  );
  if (!event && !(now.getTime() - oldest >= PATIENCE_MS)) {
    return undefined;
  }
  const storageClass = volume.storageClass
    ? `storage class ${volume.storageClass}`
    : 'the default storage class';
  return {
    reason: 'VolumePending',
    title: 'The disk of the shop is not there',
    message: event
      ? `${volume.name}: ${event.message}`
      : `The cluster has not made ${volume.name} of ${storageClass} yet.`,
    remedy:
      'An operator has to check that the storage class exists, has room and somebody who makes its volumes.',
    terminal: false,
    volume: volume.name,
  };
};
