// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const START_TIME_FIELD = 19;

/**
 * What tells a process from a later one that was given the same number: when it started.
 *
 * @param {number} pid
 * @returns {string | undefined} undefined: no such process
 */
export function processIdentity(pid) {
  if (existsSync('/proc/self/stat')) {
    return linuxIdentity(pid);
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    }).trim();
  } catch (error) {
    if (error.status === 1) {
      return undefined;
    }
    throw error;
  }
}

function linuxIdentity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the program's name, may itself hold spaces and brackets: count from its end.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : fields[START_TIME_FIELD - 1];
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') {
      return undefined;
    }
    throw error;
  }
}
