// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { CustomErrorBase } from '@backstage/errors';

/** The owner has as many stores as the operator allows. Answered with 403 and the figures. */
export class QuotaExceededError extends CustomErrorBase {
  name = 'QuotaExceeded' as const;
  readonly statusCode = 403;
  readonly owner: string;
  readonly used: number;
  readonly limit: number;

  constructor(options: { owner: string; used: number; limit: number }) {
    super(
      `${options.owner} has ${options.used} of ${options.limit} stores. Delete one, or ask the operator for more.`,
    );
    this.owner = options.owner;
    this.used = options.used;
    this.limit = options.limit;
  }
}
