// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseError } from '@backstage/errors';

/** Whether the server answered a request with this HTTP status. */
export const hasStatus = (error: Error | undefined, status: number) =>
  error?.name === 'ResponseError' &&
  (error as ResponseError).response.status === status;
