// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import run from '../bootstrap/run.js';

/**
 * Counts what a `go build -v` still has to compile, after it has downloaded what it compiles that from.
 *
 * @param {{go: string, build: string[], target: string, cwd: string, env: NodeJS.ProcessEnv, log: string}} options
 * @returns {Promise<(output: string) => string>} takes what the build prints, piece by piece; answers how far it is
 */
export async function countPackages({ go, build, target, ...options }) {
  const stale = await run(
    go,
    ['list', '-deps', '-f', '{{.Stale}}', ...build, target],
    options,
  );
  const total = stale.split('\n').filter(line => line === 'true').length;
  let lines = 0;
  return output => {
    lines += output.split('\n').length - 1;
    return lines < total
      ? `${lines} of ${total} packages`
      : 'putting it together';
  };
}
