// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreRecord } from '../model/StoreRecord';
import { NewActivity } from './StoreQueue';

/** The timeline entry for a change of phase that is news; others are told by a step or by who asked for them. */
export function describePhaseChange(
  before: StoreRecord,
  after: StoreRecord,
): NewActivity | undefined {
  if (before.phase === after.phase) {
    return undefined;
  }
  const data = { from: before.phase, to: after.phase };
  switch (after.phase) {
    case 'Ready':
      return {
        type: 'phase',
        level: 'success',
        title: before.readyAt ? 'The shop is open again' : 'The shop is open',
        message: before.readyAt
          ? undefined
          : `Ready ${seconds(
              after.createdAt,
              after.readyAt,
            )} after it was asked for.`,
        data,
      };
    case 'Simulated':
      return {
        type: 'phase',
        level: 'info',
        title: 'The shop is simulated',
        message: after.message,
        data,
      };
    case 'Degraded':
      return after.failure
        ? undefined
        : {
            type: 'phase',
            level: 'warning',
            title: 'The shop has a problem',
            message: after.message,
            data,
          };
    case 'Deleted':
      return {
        type: 'phase',
        level: 'success',
        title: 'The shop is deleted',
        message: `Gone ${seconds(
          after.attemptedAt,
          after.deletedAt,
        )} after it was asked for.`,
        data,
      };
    default:
      return undefined;
  }
}

function seconds(from: Date, to: Date | undefined): string {
  const elapsed = ((to?.getTime() ?? from.getTime()) - from.getTime()) / 1000;
  return `${Math.max(0, Math.round(elapsed))} s`;
}
