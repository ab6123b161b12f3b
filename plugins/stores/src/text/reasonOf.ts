// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseError } from '@backstage/errors';

/** Why something failed, in the server's own words where it said any. */
export const reasonOf = (error: Error): string =>
  error.name === 'ResponseError'
    ? (error as ResponseError).cause.message
    : error.message;
