// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import run from '../bootstrap/run.js';

/** Whether this user may make what the sandbox is made of: root may, but not in every container. */
export async function mayRun() {
  if (process.platform !== 'linux' || process.getuid() !== 0) {
    return false;
  }
  return run('unshare', [
    ...['--mount', '--pid', '--net', '--fork'],
    ...['mount', '-t', 'tmpfs', 'tmpfs', '/mnt'],
  ]).then(
    () => true,
    () => false,
  );
}
