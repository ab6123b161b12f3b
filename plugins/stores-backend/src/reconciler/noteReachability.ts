// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  CLUSTER_PREPARING,
  OPERATOR_REASONS,
} from '@storekeeper/backstage-plugin-stores-common';
import { findCondition } from '../model/conditions';
import { attemptDeadline } from './attemptDeadline';
import { HELM_MISSING } from './diagnosis/helmFailure';
import { Progress } from './Progress';

const AWAY = [...OPERATOR_REASONS, CLUSTER_PREPARING];

/**
 * Notes whether the portal has what it needs to work on the store at all, a cluster that answers and Helm, and returns
 * when the attempt has taken too long; undefined while no time limit runs, which is so as long as that is missing.
 */
export function noteReachability(
  { reason }: { reason: string },
  progress: Progress,
  options: { now: Date; timeLimitMs: number },
): Date | undefined {
  const { now, timeLimitMs } = options;
  const away = AWAY.includes(reason);
  const known = findCondition(progress.store.conditions, 'Reachable');
  if (away || known) {
    progress.condition(
      {
        type: 'Reachable',
        status: away ? 'False' : 'True',
        reason: away ? reason : 'Reachable',
        message: away ? missing(reason) : 'The cluster answers again.',
      },
      now,
    );
  }
  return away ? undefined : attemptDeadline(progress.store, timeLimitMs);
}

function missing(reason: string): string {
  if (reason === CLUSTER_PREPARING) {
    return 'The cluster is being prepared.';
  }
  return reason === HELM_MISSING
    ? 'There is no Helm to work with.'
    : 'The cluster does not answer.';
}
