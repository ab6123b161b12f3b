// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { CustomErrorBase } from '@backstage/errors';

/** A change without If-Match: answered with 428, so that nobody overwrites what they have not seen. */
export class PreconditionRequiredError extends CustomErrorBase {
  name = 'PreconditionRequired' as const;
  readonly statusCode = 428;
}

/** The store has changed since the caller saw it: answered with 412. */
export class PreconditionFailedError extends CustomErrorBase {
  name = 'PreconditionFailed' as const;
  readonly statusCode = 412;
}
