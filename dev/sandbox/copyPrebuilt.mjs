// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { chmodSync, copyFileSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import run from '../bootstrap/run.js';

/**
 * Takes a program out of the folder that STOREKEEPER_BINARIES names: as it is, or compressed by zstd.
 *
 * @returns {Promise<boolean>} whether it was there
 */
export async function copyPrebuilt({ name, programs, folder, log }) {
  const cache = process.env.STOREKEEPER_BINARIES;
  const file = join(folder, name);
  if (cache && existsSync(join(cache, name))) {
    copyFileSync(join(cache, name), file);
  } else if (cache && existsSync(join(cache, `${name}.zst`))) {
    await unpack({ source: join(cache, `${name}.zst`), file, log });
  } else {
    return false;
  }
  chmodSync(file, 0o755);
  linkPrograms({ name, programs, folder });
  return true;
}

/** One file may be several programs: it acts as the one whose name it is called by. */
export function linkPrograms({ name, programs, folder }) {
  for (const program of programs.filter(other => other !== name)) {
    symlinkSync(name, join(folder, program));
  }
}

async function unpack({ source, file, log }) {
  const { createReadStream, createWriteStream } = await import('node:fs');
  const { pipeline } = await import('node:stream/promises');
  const zlib = await import('node:zlib');
  if (zlib.createZstdDecompress) {
    await pipeline(
      createReadStream(source),
      zlib.createZstdDecompress(),
      createWriteStream(file),
    );
  } else {
    await run('zstd', ['-d', '-q', '-o', file, source], { log });
  }
}
