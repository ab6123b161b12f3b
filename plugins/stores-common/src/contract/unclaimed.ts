// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** A namespace that claims to be a store of this portal and is none. The portal never deletes it by itself. */
export const unclaimedNamespaceSchema = z
  .object({
    cluster: z.string(),
    namespace: z.string(),
    uid: z.string(),
    storeId: z
      .string()
      .optional()
      .meta({ description: 'The id that it carries, where it carries one.' }),
    reason: z.enum(['NoSuchStore', 'StoreDeleted', 'NoStoreId']).meta({
      description:
        'NoSuchStore: the database knows no store of that id. StoreDeleted: it knows one, which is deleted. NoStoreId: it says to be part of the platform and not which store it is.',
    }),
    createdAt: z.iso.datetime(),
    firstSeenAt: z.iso.datetime(),
  })
  .meta({ id: 'UnclaimedNamespace' });
export type UnclaimedNamespace = z.infer<typeof unclaimedNamespaceSchema>;

/** Answer of GET /unclaimed-namespaces. */
export const unclaimedNamespaceListSchema = z
  .object({
    items: z.array(unclaimedNamespaceSchema),
    looks: z
      .array(
        z.object({
          cluster: z.string(),
          at: z.iso.datetime(),
          problem: z.string().optional().meta({
            description: 'Why it could not be searched the last time.',
          }),
        }),
      )
      .meta({ description: 'When each cluster was last searched.' }),
  })
  .meta({ id: 'UnclaimedNamespaceList' });
export type UnclaimedNamespaceList = z.infer<
  typeof unclaimedNamespaceListSchema
>;
