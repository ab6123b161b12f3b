// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One hash over files and folders, by name, content and executable bit: the same in each checkout of the same sources.
 *
 * @param {{root: string, paths: string[], ignore?: string[]}} options `ignore`: names of files and folders left out
 */
export function hashOfFiles({ root, paths, ignore = [] }) {
  const hash = createHash('sha256');
  const visit = path => {
    const file = join(root, path);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) {
      return;
    }
    if (stat.isDirectory()) {
      for (const name of readdirSync(file).sort()) {
        if (!ignore.includes(name)) {
          visit(join(path, name));
        }
      }
      return;
    }
    const executable = (stat.mode & 0o111) !== 0;
    hash.update(`${path}\0${executable}\0${stat.size}\0`);
    hash.update(readFileSync(file));
  };
  for (const path of paths) {
    visit(path);
  }
  return hash.digest('hex');
}
