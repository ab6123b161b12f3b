// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The storage of both volumes together that each plan of a chart gives, in the chart's order. */
export function storageInChart({ path }: { path: string }): string[] {
  const values = readFileSync(join(path, 'values.yaml'), 'utf8');
  const volumes = values.matchAll(
    /^ {4}storage: (\d+)Gi\n {4}uploads: (\d+)Gi$/gm,
  );
  return [...volumes].map(([, data, uploads]) => `${+data + +uploads}Gi`);
}
