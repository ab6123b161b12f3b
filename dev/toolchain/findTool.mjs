// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import run from '../bootstrap/run.js';

/**
 * The first program of that name on the PATH whose own answer to `versionArgs` matches `accepts`.
 * One that is too old, or does not run, is passed over as if it were not there.
 */
export async function findTool({ name, versionArgs, accepts, path }) {
  for (const folder of (path ?? process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, name);
    if (!isExecutable(file)) {
      continue;
    }
    const version = await run(file, versionArgs).then(
      output => output.match(accepts)?.[0],
      () => undefined,
    );
    if (version) {
      return { file, version };
    }
  }
  return undefined;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch (error) {
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes(error.code)) {
      return false;
    }
    throw error;
  }
}
