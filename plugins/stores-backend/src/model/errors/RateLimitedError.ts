// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { CustomErrorBase } from '@backstage/errors';

const TOO_OFTEN = {
  create: (limit: number) => `You have created ${limit} stores`,
  change: (limit: number) =>
    `You have changed or retried stores ${limit} times`,
  reveal: (limit: number) => `You have revealed credentials ${limit} times`,
};

/** The caller has done something too often. Answered with 429 and Retry-After. */
export class RateLimitedError extends CustomErrorBase {
  name = 'RateLimited' as const;
  readonly statusCode = 429;
  readonly retryAfterSeconds: number;

  constructor(options: {
    action: keyof typeof TOO_OFTEN;
    limit: number;
    retryAfterSeconds: number;
  }) {
    const { action, limit, retryAfterSeconds } = options;
    super(
      `${TOO_OFTEN[action](
        limit,
      )} in a short time. Try again in ${retryAfterSeconds} seconds.`,
    );
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
