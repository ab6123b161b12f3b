// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import { z } from 'zod';

/** Two of the keys that all charts of stores share; everything else in the values is none of our business. */
const needsSchema = z.object({
  nodeSelector: z.record(z.string(), z.string()).default({}),
  tolerations: z
    .array(
      z.object({
        key: z.string().optional(),
        operator: z.string().optional(),
        value: z.string().optional(),
        effect: z.string().optional(),
      }),
    )
    .default([]),
});

/** Where the pods of a release may go, from its values: the very ones that the chart is installed with. */
export function nodeNeeds(values: JsonObject) {
  return needsSchema.parse(values);
}
