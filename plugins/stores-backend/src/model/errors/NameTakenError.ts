// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { CustomErrorBase } from '@backstage/errors';

/** Another store has the name or the host. Answered with 409, and the holder's entity reference if the caller may see it. */
export class NameTakenError extends CustomErrorBase {
  name = 'NameTaken' as const;
  readonly statusCode = 409;
  readonly holder?: string;

  constructor(options: { name: string; holder?: string }) {
    super(`The name '${options.name}' is taken. Choose another one.`);
    this.holder = options.holder;
  }
}
