// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import repository from '../bootstrap/repository.js';

/** Whether what runs was started for another checkout: two portals on one cluster would each tidy up the other's stores. */
export function isTheirs({ checkout }) {
  // A checkout that is gone holds nothing.
  return checkout !== repository.root && existsSync(checkout);
}

/** Whether there is a record at all, and not another checkout's. */
export function isOurs(record) {
  return record !== undefined && !isTheirs(record);
}
