// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { processIdentity } from '../portal/processIdentity.mjs';
import { settings } from './settings.mjs';

const FOLDER = join(settings.state, 'tmp');
const NAME = /^scratch-(\d+)-/;

/**
 * Gives `work` a folder that this machine and the node see, each by its own path, and takes it away afterwards.
 *
 * @template T
 * @param {(scratch: {folder: string, path: string}) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withScratch(work) {
  mkdirSync(FOLDER, { recursive: true });
  const folder = mkdtempSync(join(FOLDER, `scratch-${process.pid}-`));
  try {
    return await work({ folder, path: `/var/tmp/${basename(folder)}` });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Removes what processes have left that were killed at their work.
 *
 * @returns {boolean} whether there was anything, and nobody else is at work
 */
export function clearScratch() {
  const folders = readdirSync(FOLDER)
    .map(name => ({ name, pid: Number(NAME.exec(name)?.[1]) }))
    .filter(({ pid }) => pid);
  const left = folders.filter(({ pid }) => !processIdentity(pid));
  for (const { name } of left) {
    rmSync(join(FOLDER, name), { recursive: true, force: true });
  }
  const others = folders.filter(
    folder => !left.includes(folder) && folder.pid !== process.pid,
  );
  return left.length > 0 && others.length === 0;
}
