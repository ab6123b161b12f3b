// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ServiceUnavailableError } from '@backstage/errors';

const PREPARING = 'cluster-preparing';

/** A cluster that is still being made cannot be reached, which is nothing that anybody has to look after. */
export class ClusterPreparingError extends ServiceUnavailableError {
  readonly why = PREPARING;
}

/** Whether an error says that the cluster is still being made. */
export function isBeingPrepared(
  error: unknown,
): error is ClusterPreparingError {
  return error instanceof Error && 'why' in error && error.why === PREPARING;
}
