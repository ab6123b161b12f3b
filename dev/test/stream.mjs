// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Runs one command, shows its output as it comes and keeps it in a file.
 *
 * @param {{command: string, args: string[], cwd?: string, env?: NodeJS.ProcessEnv, log: string, show?: boolean}} options
 * @returns {Promise<{ok: boolean, output: string}>}
 */
export async function stream({ command, args, cwd, env, log, show = true }) {
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log, { flags: 'a' });
  file.write(`\n$ ${command} ${args.join(' ')}\n`);
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const pass = target => chunk => {
    output += chunk;
    if (show) {
      target.write(chunk);
    }
    file.write(chunk);
  };
  child.stdout.on('data', pass(process.stdout));
  child.stderr.on('data', pass(process.stderr));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  await new Promise(resolve => file.end(resolve));
  return { ok: code === 0, output };
}
