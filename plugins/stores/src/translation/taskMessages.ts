// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** Texts of the page of the task that makes a store. */
export const taskMessages = {
  title: 'The shop {{name}}',
  open: 'Open your shop',
  page: 'Your shop in the portal',
} as const;
