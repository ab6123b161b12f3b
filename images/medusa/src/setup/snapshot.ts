// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectFolder } from '../database/version';
import { SampleData } from './settings';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Identifiers of Medusa end in a ULID: 26 characters that begin with 01 until far into this century. */
const ULID = /\b([a-z]{2,12}_)?(01[0-9A-HJKMNP-TV-Z]{24})\b/g;

export const snapshotFolder = path.join(projectFolder, 'snapshot');

/** What was true of the database that the snapshots were taken of. */
export type SnapshotManifest = { version: string; tables: string[] };

export async function readManifest(): Promise<SnapshotManifest> {
  return JSON.parse(
    await readFile(path.join(snapshotFolder, 'manifest.json'), 'utf8'),
  );
}

/** The SQL of an empty but complete shop, with identifiers that no other shop has. */
export async function readSnapshot(sampleData: SampleData): Promise<string> {
  const packed = await readFile(
    path.join(snapshotFolder, `${sampleData}.sql.gz`),
  );
  return withFreshIdentifiers(gunzipSync(packed).toString('utf8'));
}

/**
 * Replaces each ULID by a new one, the same for the same. Their order is kept, because Medusa lists by it: the time
 * part stays and so does the first half of the random part that follows it.
 */
export function withFreshIdentifiers(sql: string): string {
  const fresh = new Map<string, string>();
  return sql.replace(ULID, (_, prefix: string | undefined, ulid: string) => {
    let replacement = fresh.get(ulid);
    if (!replacement) {
      replacement = ulid.slice(0, 18) + randomTail(8);
      fresh.set(ulid, replacement);
    }
    return (prefix ?? '') + replacement;
  });
}

function randomTail(length: number): string {
  return Array.from({ length }, () => CROCKFORD[randomInt(32)]).join('');
}
