// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';
import { processIdentity } from '../portal/processIdentity.mjs';

/**
 * Runs `work` while nobody else does the same for that folder. Does not wait: whoever comes second is told who is at it. A
 * lock whose process has ended does not count.
 */
export async function withLock(folder, work) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lock');
  const own = JSON.stringify({
    pid: process.pid,
    identity: processIdentity(process.pid),
    checkout: repository.root,
  });
  if (!take(file, own)) {
    const { pid, identity, checkout } = read(file);
    if (identity && processIdentity(pid) === identity) {
      throw new Error(
        `The sandbox is being started or stopped by process ${pid}, from ${checkout}`,
      );
    }
    rmSync(file, { force: true });
    if (!take(file, own)) {
      throw new Error(
        'Somebody else is starting or stopping the sandbox at this moment',
      );
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Nothing of a lock whose process was killed before it had written it. */
function read(file) {
  const content = readFileSync(file, 'utf8');
  return content ? JSON.parse(content) : {};
}

function take(file, content) {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}
