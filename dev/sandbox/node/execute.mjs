// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const call = promisify(execFile);
const LONGEST_OUTPUT = 64 * 1024 * 1024;

/** Runs one command to its end; resolves to what it wrote to stdout, rejects with what it wrote to stderr. */
export async function execute(command, args, { input, cwd } = {}) {
  const running = call(command, args, { maxBuffer: LONGEST_OUTPUT, cwd });
  if (input !== undefined) {
    running.child.stdin.end(input);
  }
  const { stdout } = await running;
  return stdout;
}
