// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createWriteStream, renameSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

const open = promisify(yauzl.open);

/**
 * Takes some files out of a zip archive. Each appears under its final name only when it is complete,
 * so that two checkouts that unpack at the same time never run half a program.
 *
 * @param {{archive: string, files: Record<string, string>}} options `files`: name in the archive → where it goes
 */
export async function unzip({ archive, files }) {
  const wanted = new Map(Object.entries(files));
  const zip = await open(archive, { lazyEntries: true });
  const openEntry = promisify(zip.openReadStream.bind(zip));
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', entry => {
      const target = wanted.get(entry.fileName);
      if (!target) {
        zip.readEntry();
        return;
      }
      const part = `${target}.${process.pid}.part`;
      openEntry(entry)
        .then(source =>
          pipeline(source, createWriteStream(part, { mode: 0o755 })),
        )
        .then(() => {
          renameSync(part, target);
          wanted.delete(entry.fileName);
          zip.readEntry();
        })
        .catch(reject);
    });
    zip.readEntry();
  });
  if (wanted.size > 0) {
    throw new Error(`${archive} lacks ${[...wanted.keys()].join(', ')}`);
  }
}
