// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { EnginePod } from '../engine';

const valuesSchema = z.object({
  plans: z.record(
    z.string(),
    z.object({
      resources: z.record(
        z.string(),
        z.object({
          requests: z.object({ cpu: z.string(), memory: z.string() }),
        }),
      ),
    }),
  ),
});

/** What each component of each plan asks for. */
export type ChartRequests = Record<string, Record<string, EnginePod>>;

/** Reads the `plans` of a chart's own values: what is said there once need not be said again in an engine. */
export function readChartRequests(folder: string): ChartRequests {
  const text = readFileSync(join(folder, 'values.yaml'), 'utf8');
  const { plans } = valuesSchema.parse(parse(text));
  const requests: ChartRequests = {};
  for (const [plan, { resources }] of Object.entries(plans)) {
    requests[plan] = Object.fromEntries(
      Object.entries(resources).map(([name, entry]) => [name, entry.requests]),
    );
  }
  return requests;
}
