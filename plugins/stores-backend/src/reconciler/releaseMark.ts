// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject, JsonValue } from '@backstage/types';
import { EngineChart } from '@storekeeper/backstage-plugin-stores-node';
import { createHash } from 'node:crypto';
import { StoreRecord } from '../model/StoreRecord';

type Attempt = Pick<StoreRecord, 'generation' | 'attemptedAt'>;

/**
 * What a revision was made for, as Helm keeps it in the revision's description: after a crash between Helm's success
 * and our own note of it, this is how the revision is known again and not made twice.
 */
export function releaseMark(
  attempt: Attempt,
  release: { chart: EngineChart; values: JsonObject },
): string {
  return `storekeeper ${attemptMark(attempt)} hash=${hashRelease(release)}`;
}

/** Whether a mark was made in this attempt, whatever chart and values are now. */
export function isOfAttempt(mark: string, attempt: Attempt): boolean {
  return mark.startsWith(`storekeeper ${attemptMark(attempt)} `);
}

/** A retry is another attempt at the same generation: it installs again, and so repairs what was taken away. */
function attemptMark({ generation, attemptedAt }: Attempt): string {
  return `generation=${generation} attempt=${attemptedAt.getTime()}`;
}

function hashRelease(options: {
  chart: EngineChart;
  values: JsonObject;
}): string {
  const { name, version } = options.chart;
  return createHash('sha256')
    .update(canonicalJson([name, version, options.values]))
    .digest('hex')
    .slice(0, 16);
}

function canonicalJson(value: JsonValue | undefined): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object' && value) {
    const entries = Object.keys(value)
      .filter(key => value[key] !== undefined)
      .sort()
      .map(key => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
