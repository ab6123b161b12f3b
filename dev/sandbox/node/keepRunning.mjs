// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const RESTART_MS = 1000;
const LARGEST_LOG = 20 * 1024 * 1024;

/**
 * Starts a program, and starts it again whenever it ends. Its log is begun anew where it has become too large.
 *
 * @param {{name: string, command: string[], file: string}} options `file`: its log
 */
export async function keepRunning({ name, command: [program, ...args], file }) {
  for (;;) {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const log = openSync(file, size > LARGEST_LOG ? 'w' : 'a');
    const child = spawn(program, args, { stdio: ['ignore', log, log] });
    closeSync(log);
    const end = await new Promise(resolve => {
      child.on('error', resolve);
      child.on('exit', (code, signal) => resolve(signal ?? code));
    });
    process.stdout.write(`${name} ended (${end}) and is started again\n`);
    await pause(RESTART_MS);
  }
}
