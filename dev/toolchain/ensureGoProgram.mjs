// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import cacheFolder from '../bootstrap/cacheFolder.js';
import removeFolder from '../bootstrap/removeFolder.js';
import run from '../bootstrap/run.js';
import { ensureGo } from './ensureGo.mjs';
import { goEnvironment } from './goEnvironment.mjs';

/**
 * A program that is published as Go source, built once into the cache folder. The checksum database of Go vouches for
 * what is built. The folder appears only when the program is complete.
 *
 * @param {{name: string, path: string, version: string, set?: Record<string, string>, log?: string}} options
 *   `path`: of its main package; `set`: variables of its source that a release sets when it is built
 * @returns {Promise<{file: string} | {missing: string}>} the program; or one line that says why there is none
 */
export async function ensureGoProgram({ name, path, version, set = {}, log }) {
  const folder = join(cacheFolder, 'toolchain', `${name}-${version}`);
  const file = join(folder, name);
  if (existsSync(file)) {
    return { file };
  }
  const part = `${folder}.${process.pid}.part`;
  try {
    const go = await ensureGo({ log });
    mkdirSync(part, { recursive: true });
    const variables = Object.entries(set).map(
      ([variable, value]) => `-X ${variable}=${value}`,
    );
    const ldflags = `-ldflags=-s -w ${variables.join(' ')}`;
    await run(go.file, ['install', ldflags, `${path}@${version}`], {
      log,
      env: goEnvironment({ flags: '-mod=mod', GOBIN: part }),
    });
    removeFolder(folder);
    renameSync(part, folder);
    return { file };
  } catch (error) {
    return {
      // The last line of what Go or pip printed is the one that says why.
      missing: `${name} ${version} is not to be had: ${error.message
        .split('\n')
        .pop()}`,
    };
  } finally {
    removeFolder(part);
  }
}
