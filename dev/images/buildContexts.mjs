// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import cacheFolder from '../bootstrap/cacheFolder.js';

const STAGE = /^FROM\s+\S+\s+AS\s+(\S+)\s*$/gim;

/**
 * Folders that stand in for stages of a Dockerfile: each folder at `$STOREKEEPER_BUILD_CONTEXTS/STAGE`, by default below
 * the user's cache folder. That is how an image is built where a download of one of its stages cannot be reached.
 *
 * @param {{dockerfile: string, contexts?: string}} options `dockerfile`: its path
 * @returns {Record<string, string>} the folder of each such stage
 */
export function buildContexts({
  dockerfile,
  contexts = process.env.STOREKEEPER_BUILD_CONTEXTS ||
    join(cacheFolder, 'contexts'),
}) {
  const stages = [...readFileSync(dockerfile, 'utf8').matchAll(STAGE)].map(
    ([, name]) => name,
  );
  return Object.fromEntries(
    stages
      .map(stage => [stage, join(contexts, stage)])
      .filter(([, folder]) => isFilled(folder)),
  );
}

function isFilled(folder) {
  return existsSync(folder) && readdirSync(folder).length > 0;
}
