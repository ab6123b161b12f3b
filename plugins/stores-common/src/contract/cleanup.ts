// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

const cleanupCheckSchema = z.object({
  kind: z.string(),
  apiVersion: z.string(),
  how: z
    .string()
    .meta({ description: 'What the cluster was asked for, in words.' }),
  outcome: z
    .enum(['clean', 'found', 'retained', 'not-applicable', 'not-allowed'])
    .meta({
      description:
        'not-applicable: the cluster has no such kind. not-allowed: the account of the portal may not list it, so nothing is known.',
    }),
  milliseconds: z.number(),
  message: z.string().optional(),
});

const cleanupLeftoverSchema = z.object({
  kind: z.string(),
  apiVersion: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
  tie: z
    .enum(['label', 'annotation', 'name', 'claim', 'subject'])
    .meta({ description: 'By what it belongs to the store.' }),
  retained: z.boolean().meta({
    description:
      'Kept on purpose by the reclaim policy of its storage class: nothing waits for it.',
  }),
  message: z
    .string()
    .optional()
    .meta({ description: 'What holds it, or who has to remove it.' }),
  seenAt: z.iso.datetime(),
  goneAt: z.iso
    .datetime()
    .optional()
    .meta({ description: 'Absent: it was there when the cluster was asked.' }),
});
export type CleanupLeftover = z.infer<typeof cleanupLeftoverSchema>;

/** Answer of GET /stores/{id}/cleanup-report: what the cluster said when it was asked for what is left of a store. */
export const cleanupReportSchema = z
  .object({
    storeId: z.string(),
    name: z.string(),
    cluster: z.string(),
    namespace: z.string(),
    state: z.enum(['clean', 'retained', 'waiting']).meta({
      description:
        'clean: nothing is left. retained: nothing but volumes that the storage class keeps. waiting: something is left, and the cluster is asked again.',
    }),
    startedAt: z.iso.datetime(),
    checkedAt: z.iso.datetime(),
    looks: z
      .number()
      .int()
      .meta({ description: 'How often the cluster was asked.' }),
    checks: z
      .array(cleanupCheckSchema)
      .meta({ description: 'What was asked the last time.' }),
    leftovers: z
      .array(cleanupLeftoverSchema)
      .meta({ description: 'Everything that was ever found.' }),
  })
  .meta({ id: 'CleanupReport' });
export type CleanupReport = z.infer<typeof cleanupReportSchema>;
