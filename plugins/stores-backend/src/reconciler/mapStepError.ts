// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  CLUSTER_PREPARING,
  StoreCondition,
} from '@storekeeper/backstage-plugin-stores-common';
import { isBeingPrepared, isNamed, toError } from '../cluster';
import { StoreRecord } from '../model/StoreRecord';
import { backoff } from './backoff';
import { clusterForbidden, clusterRefused } from './diagnosis/knownFailures';
import { StepOutcome } from './Step';

/** Reason of a condition while the cluster does not answer: no time limit runs then. */
export const UNREACHABLE = 'ClusterUnreachable';

/** What an error that a step did not expect means for the store. */
export function mapStepError(
  error: unknown,
  options: {
    store: StoreRecord;
    condition?: StoreCondition;
    logger: LoggerService;
    now: Date;
  },
): Extract<StepOutcome, { state: 'wait' | 'failed' }> {
  const { store, condition, logger, now } = options;
  const later = (minimumMs: number, maximumMs: number) =>
    backoff({
      since: condition?.status === 'True' ? undefined : condition?.since,
      now,
      minimumMs,
      maximumMs,
    });
  if (isBeingPrepared(error)) {
    return {
      state: 'wait',
      reason: CLUSTER_PREPARING,
      message: error.message,
      until: later(2_000, 2_000),
    };
  }
  if (isNamed(error, 'ServiceUnavailableError')) {
    return {
      state: 'wait',
      reason: UNREACHABLE,
      message: `${error.message}. It is tried again; if that lasts, an operator has to look after cluster '${store.cluster}'.`,
      until: later(2_000, 30_000),
    };
  }
  if (isNamed(error, 'ConflictError', 'NotFoundError')) {
    // The cluster changed between a look and an act; the next look sees it as it is.
    logger.debug(`Store ${store.id} is looked at again: ${error.message}`);
    return {
      state: 'wait',
      reason: 'Changing',
      message: 'The cluster is changing; looking again in a moment.',
      until: later(500, 10_000),
    };
  }
  if (isNamed(error, 'NotAllowedError', 'InputError')) {
    if (store.presence === 'absent') {
      return {
        state: 'wait',
        reason: 'ClusterRefused',
        message: error.message,
        until: later(5_000, 60_000),
      };
    }
    return {
      state: 'failed',
      failure:
        error.name === 'InputError'
          ? clusterRefused(error.message)
          : clusterForbidden(error.message),
    };
  }
  logger.error(`Store ${store.id} met an unexpected error`, toError(error));
  return {
    state: 'wait',
    reason: 'InternalError',
    message: 'Something went wrong inside the portal; it is tried again.',
    until: later(2_000, 30_000),
  };
}
