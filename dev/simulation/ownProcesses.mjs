// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync } from 'node:fs';

/** Set for every process of a simulation; its value is the folder of its state. */
const MARK = 'STOREKEEPER_SIMULATION';

/** @param {string} state */
export const markedEnvironment = state => ({ ...process.env, [MARK]: state });

/**
 * Processes that were started for this state, also those whose own starter is gone.
 *
 * @param {string} state
 * @returns {number[]} their numbers
 */
export function ownProcesses(state) {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && carries(name, `${MARK}=${state}`))
    .map(Number);
}

/** No where the process has ended, or is another user's. */
function carries(pid, mark) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .includes(mark);
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EPERM', 'ESRCH'].includes(error.code)) {
      return false;
    }
    throw error;
  }
}
