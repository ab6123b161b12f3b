// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { sampleDataSchema, storePhaseSchema, storeSchema } from './store';

/** A DNS label of at most 40 characters: what is left of 63 once the chart's suffixes are added. */
export const storeNameSchema = z
  .string()
  .min(1, 'A name is needed.')
  .max(40, 'At most 40 characters.')
  .regex(
    /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
    'Use lower-case letters, digits and hyphens; begin with a letter and do not end with a hyphen.',
  );

const entityRefSchema = z
  .string()
  .max(200)
  .regex(
    /^(user|group):[a-z0-9-_.]+\/[a-z0-9-_.]+$/i,
    'A reference to a user or group, like group:default/shop-team.',
  );

/** Body of POST /stores. Unknown fields are refused, so that a typo never silently becomes a default. */
export const createStoreSchema = z
  .strictObject({
    name: storeNameSchema,
    engine: z.string().min(1).max(40),
    plan: z.string().min(1).max(40).optional(),
    owner: entityRefSchema.optional(),
    adminEmail: z.email('An e-mail address is needed.').max(100).optional(),
    adminUser: z
      .string()
      .max(60)
      .regex(
        /^[A-Za-z0-9._@-]+$/,
        'Letters, digits, dot, underscore, hyphen and @ only.',
      )
      .optional(),
    adminPassword: z
      .string()
      .min(12, 'At least 12 characters.')
      .max(128, 'At most 128 characters.')
      // eslint-disable-next-line no-control-regex
      .regex(/^[\x20-\x7e]+$/, 'Printable ASCII characters only.')
      .refine(
        value => value.trim() === value,
        'No spaces at the beginning or the end.',
      )
      .optional(),
    sampleData: sampleDataSchema.optional(),
  })
  .meta({ id: 'CreateStore' });
export type CreateStore = z.infer<typeof createStoreSchema>;

/** Body of PATCH /stores/{id}. */
export const updateStoreSchema = z
  .strictObject({
    plan: z.string().min(1).max(40).optional(),
    replicas: z.number().int().min(1).max(10).optional(),
  })
  .refine(body => Object.keys(body).length > 0, 'Nothing to change.')
  .meta({ id: 'UpdateStore' });
export type UpdateStore = z.infer<typeof updateStoreSchema>;

const manySchema = <T extends z.ZodType>(item: T) =>
  z.preprocess(value => {
    if (value === undefined) return undefined;
    return (Array.isArray(value) ? value : [value]).flatMap(v =>
      String(v).split(','),
    );
  }, z.array(item).max(50).optional());

/** Query of GET /stores. Repeated or comma-separated values of one filter are alternatives. */
export const listStoresSchema = z.strictObject({
  engine: manySchema(z.string()),
  phase: manySchema(storePhaseSchema),
  plan: manySchema(z.string()),
  owner: manySchema(z.string()),
  search: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'Part of the name or host.' }),
  includeDeleted: z.stringbool().optional(),
  sort: z
    .enum(['name', 'engine', 'phase', 'plan', 'owner', 'createdAt'])
    .default('createdAt'),
  order: z.enum(['asc', 'desc']).default('desc'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(1000).optional(),
});
export type ListStores = z.input<typeof listStoresSchema>;
export type ListStoresQuery = z.output<typeof listStoresSchema>;

/** Answer of GET /stores. */
export const storeListSchema = z
  .object({
    items: z.array(storeSchema),
    totalItems: z.number().int(),
    phases: z.record(z.string(), z.number().int()).meta({
      description:
        'How many stores the caller sees in each phase, filters aside.',
    }),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'StoreList' });
export type StoreList = z.infer<typeof storeListSchema>;
