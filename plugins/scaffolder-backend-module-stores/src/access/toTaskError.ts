// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { isError } from '@backstage/errors';
import { TaskError } from './TaskError';

/**
 * A refusal of the stores plugin in its own words: the message of a ResponseError is "Request failed with
 * 409 Conflict", and what the server said is in its cause. Any other error stays what it is.
 */
export function toTaskError(error: unknown): unknown {
  if (!isError(error) || error.name !== 'ResponseError') return error;
  if (!isError(error.cause)) return error;
  return new TaskError({
    name: error.cause.name,
    message: error.cause.message,
    statusCode: Number(error.statusCode),
    cause: error,
  });
}
