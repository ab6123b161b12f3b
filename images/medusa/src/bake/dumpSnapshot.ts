// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { databaseUrl } from '../database/databaseUrl';
import { snapshotFolder } from '../setup/snapshot';

const run = promisify(execFile);

/** Writes the database as SQL that one query can restore: INSERTs, and none of psql's own commands. */
export async function dumpSnapshot(name: string): Promise<void> {
  const { stdout } = await run(
    'pg_dump',
    [
      '--no-owner',
      '--no-acl',
      '--no-comments',
      '--inserts',
      '--rows-per-insert=500',
      databaseUrl(process.env),
    ],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  const sql = stdout
    .split('\n')
    .filter(
      line =>
        !/^(\\|--|CREATE SCHEMA public;|SET transaction_timeout)/.test(line),
    )
    .join('\n');
  await writeFile(
    path.join(snapshotFolder, `${name}.sql.gz`),
    gzipSync(sql, { level: 9 }),
  );
}
