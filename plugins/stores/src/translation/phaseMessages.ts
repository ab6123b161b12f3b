// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** Each phase as a label in a table, and as a sentence to a shop's owner. */
export const phaseMessages = {
  label: {
    Pending: 'Waiting',
    Provisioning: 'Preparing',
    Ready: 'Ready',
    Updating: 'Updating',
    Degraded: 'Needs attention',
    Failed: 'Failed',
    Simulated: 'Simulated',
    Sleeping: 'Asleep',
    Deleting: 'Deleting',
    Deleted: 'Deleted',
  },
  sentence: {
    Pending: 'Your shop is waiting for its turn',
    Provisioning: 'Your shop is being prepared',
    Ready: 'Your shop is open',
    Updating: 'Your shop is being updated',
    Degraded: 'Your shop needs attention',
    Failed: 'Your shop could not be prepared',
    Simulated: 'This shop is simulated: nothing runs behind it',
    Sleeping: 'Your shop is asleep',
    Deleting: 'Your shop is being deleted',
    Deleted: 'This shop was deleted',
  },
  waitsForOperator: 'Waiting for the operator of this portal',
  inLine: 'number {{position}} of {{length}} in line for room',
  secondsLeft: 'about {{time}} left',
} as const;
