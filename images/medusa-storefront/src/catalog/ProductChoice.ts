// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** What a visitor had filled in, and what was wrong with it. */
export type ProductChoice = {
  handle: string;
  variantId?: string;
  quantity?: string;
  problem?: { variant?: string; quantity?: string };
  status?: 409 | 422;
};
