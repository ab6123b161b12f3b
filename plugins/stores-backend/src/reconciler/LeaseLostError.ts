// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** Another worker has taken the store over; whatever this one still knows is stale. */
export class LeaseLostError extends Error {
  name = 'LeaseLostError';

  constructor(storeId: string) {
    super(`The lease of store ${storeId} was lost`);
  }
}
