// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineChart } from '../engine';

/** The storage of both volumes together that each plan of a chart in a folder gives, in the chart's order. */
export function storageInChart(chart: EngineChart): string[] {
  if (!('path' in chart)) {
    throw new Error(`The chart ${chart.name} is in no folder`);
  }
  const values = readFileSync(join(chart.path, 'values.yaml'), 'utf8');
  const volumes = values.matchAll(
    /^ {4}storage: (\d+)Gi\n {4}uploads: (\d+)Gi$/gm,
  );
  return [...volumes].map(([, data, uploads]) => `${+data + +uploads}Gi`);
}
