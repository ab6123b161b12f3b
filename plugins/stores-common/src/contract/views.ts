// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { CLUSTER_PREPARING } from './store';

/** Query of cursor pages that have no filters. */
export const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(1000).optional(),
});

/** One entry of a store's timeline. */
export const activitySchema = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    type: z.enum([
      'wish',
      'step',
      'event',
      'failure',
      'phase',
      'reveal',
      'check',
    ]),
    level: z.enum(['info', 'success', 'warning', 'error']),
    title: z.string(),
    message: z.string().optional(),
    actor: z.string().optional().meta({
      description:
        'Entity reference of who did it; absent for the platform itself.',
    }),
    data: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Activity' });
export type Activity = z.infer<typeof activitySchema>;

export const activityListSchema = z
  .object({ items: z.array(activitySchema), nextCursor: z.string().optional() })
  .meta({ id: 'ActivityList' });
export type ActivityList = z.infer<typeof activityListSchema>;

const checkStepSchema = z.object({
  id: z.string(),
  title: z.string(),
  ok: z.boolean(),
  milliseconds: z.number(),
  message: z.string().optional(),
});

/** What a synthetic shopper did and saw at one time. */
export const shopCheckSchema = z
  .object({
    at: z.iso.datetime(),
    level: z.enum(['sale', 'light']),
    ok: z.boolean(),
    milliseconds: z.number(),
    steps: z.array(checkStepSchema),
  })
  .meta({ id: 'ShopCheck' });
export type ShopCheck = z.infer<typeof shopCheckSchema>;

/** Answer of GET /stores/{id}/health. */
export const storeHealthSchema = z
  .object({
    status: z.enum(['healthy', 'degraded', 'unhealthy', 'unknown']),
    message: z.string(),
    lastCheck: shopCheckSchema.optional(),
    checks: z
      .array(shopCheckSchema)
      .meta({ description: 'The last checks, newest first.' }),
    workloads: z.array(
      z.object({
        kind: z.string(),
        name: z.string(),
        title: z.string(),
        ready: z.number().int(),
        desired: z.number().int(),
      }),
    ),
    pods: z.array(
      z.object({
        name: z.string(),
        phase: z.string(),
        ready: z.boolean(),
        restarts: z.number().int(),
        message: z.string().optional(),
      }),
    ),
    volumes: z.array(
      z.object({
        name: z.string(),
        phase: z.string(),
        capacity: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'StoreHealth' });
export type StoreHealth = z.infer<typeof storeHealthSchema>;

/** Answer of GET /stores/{id}/credentials: names only, never a secret. */
export const credentialListSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        url: z.string().optional(),
        username: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'CredentialList' });
export type CredentialList = z.infer<typeof credentialListSchema>;

/** Answer of POST /stores/{id}/credentials/{credentialId}/reveal. */
export const revealedCredentialSchema = z
  .object({ id: z.string(), username: z.string(), password: z.string() })
  .meta({ id: 'RevealedCredential' });
export type RevealedCredential = z.infer<typeof revealedCredentialSchema>;

/** A size that an engine offers. */
export const planSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    features: z
      .array(z.string())
      .meta({ description: 'What one gets, a short line each.' }),
    price: z
      .object({
        amount: z.number(),
        currency: z.string(),
        interval: z.enum(['month']),
      })
      .optional(),
    replicas: z.object({ default: z.number().int(), max: z.number().int() }),
    requests: z
      .object({ cpu: z.string(), memory: z.string(), storage: z.string() })
      .meta({ description: 'Kubernetes quantities of the whole store.' }),
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof planSchema>;

export const engineSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    goodFor: z
      .string()
      .meta({ description: 'Who should choose it, in one sentence.' }),
    available: z.boolean().meta({
      description:
        'False: known but not enabled by the operator ("coming soon").',
    }),
    defaultVersion: z.string(),
    versions: z.array(z.string()),
    defaultPlan: z.string(),
    plans: z.array(planSchema),
  })
  .meta({ id: 'Engine' });
export type Engine = z.infer<typeof engineSchema>;

/** Answer of GET /engines. */
export const engineListSchema = z
  .object({ items: z.array(engineSchema) })
  .meta({ id: 'EngineList' });
export type EngineList = z.infer<typeof engineListSchema>;

/** Answer of GET /quota. */
export const quotaSchema = z
  .object({
    owner: z.string(),
    used: z.number().int(),
    limit: z.number().int(),
    left: z.number().int(),
    owners: z
      .array(
        z.object({
          owner: z.string(),
          used: z.number().int(),
          limit: z.number().int(),
          left: z.number().int(),
        }),
      )
      .meta({
        description:
          'The same for each owner that the caller may create stores for, the caller first.',
      }),
    creations: z
      .object({
        limit: z.number().int(),
        left: z.number().int(),
        seconds: z.number().int(),
      })
      .meta({
        description:
          'Rate limit: creations left to the caller in the current window of so many seconds.',
      }),
  })
  .meta({ id: 'Quota' });
export type Quota = z.infer<typeof quotaSchema>;

/** Answer of GET /names/{name}: may a new store be called so? */
export const nameAvailabilitySchema = z
  .object({
    name: z.string(),
    available: z.boolean(),
    host: z.string().optional(),
    url: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'NameAvailability' });
export type NameAvailability = z.infer<typeof nameAvailabilitySchema>;

/** Answer of GET /health: the plugin's own state, in parts. */
export const pluginHealthSchema = z
  .object({
    status: z.enum(['ok', 'degraded', 'error']),
    checks: z.array(
      z.object({
        name: z.string(),
        ok: z.boolean(),
        reason: z
          .string()
          .optional()
          .meta({
            description: `Why it is not, where that is nothing to put right: ${CLUSTER_PREPARING}.`,
          }),
        message: z.string().optional(),
      }),
    ),
    simulatedClusters: z.array(z.string()).optional().meta({
      description:
        'Clusters with simulated nodes: nothing runs there, and no store there is ever Ready. Only for signed-in callers.',
    }),
  })
  .meta({ id: 'PluginHealth' });
export type PluginHealth = z.infer<typeof pluginHealthSchema>;
