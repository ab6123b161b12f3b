// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';

const LIMIT_MS = 240_000;

/**
 * Runs kubectl on the cluster of KUBECONFIG to its end.
 *
 * @param {string[]} args
 * @param {{input?: string, mayFail?: boolean}} [options] `mayFail`: resolve to the output whatever the exit code
 * @returns {Promise<string>} what it wrote to stdout; with `mayFail` also what it wrote to stderr
 */
export function kubectl(args, { input, mayFail = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn('kubectl', args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', chunk => {
      output += chunk;
    });
    child.stderr.on('data', chunk => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', code => {
      if (mayFail) {
        resolve(output + errors);
      } else if (code === 0) {
        resolve(output);
      } else {
        reject(
          new Error(
            `kubectl ${args
              .slice(0, 6)
              .join(' ')} failed (${code})\n${errors}${output}`,
          ),
        );
      }
    });
    child.stdin.end(input ?? '');
  });
}
