// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';

/**
 * Starts a process that outlives this one.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{log: number, cwd?: string, env?: NodeJS.ProcessEnv}} options `log`: an open file, which is closed here
 * @returns {Promise<import('node:child_process').ChildProcess>} rejects where it could not be started
 */
export async function startDetached(command, args, { log, cwd, env }) {
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.unref();
  return child;
}
