// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { CustomErrorBase } from '@backstage/errors';

/** The caller has created stores too fast. Answered with 429 and Retry-After. */
export class RateLimitedError extends CustomErrorBase {
  name = 'RateLimited' as const;
  readonly statusCode = 429;
  readonly retryAfterSeconds: number;

  constructor(options: { limit: number; retryAfterSeconds: number }) {
    super(
      `You have created ${options.limit} stores in a short time. Try again in ${options.retryAfterSeconds} seconds.`,
    );
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
