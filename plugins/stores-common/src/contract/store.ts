// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** The phases of a store, computed in one place (the backend's model) from what is wished and what is observed. */
export const storePhaseSchema = z
  .enum([
    'Pending',
    'Provisioning',
    'Ready',
    'Updating',
    'Degraded',
    'Failed',
    'Simulated',
    'Sleeping',
    'Deleting',
    'Deleted',
  ])
  .meta({ id: 'StorePhase' });
export type StorePhase = z.infer<typeof storePhaseSchema>;

/** One observation, in the form of Kubernetes' own conditions. */
export const storeConditionSchema = z
  .object({
    type: z.string().meta({
      description:
        'NamespaceReady, SecretsReady, Released, WorkloadsReady or ShopReady; on the way down ScaledDown, Uninstalled, NamespaceGone, Swept; and Reachable once the cluster, or Helm, was missing.',
    }),
    status: z.enum(['True', 'False', 'Unknown']),
    reason: z
      .string()
      .meta({ description: 'One word in CamelCase, for machines.' }),
    message: z.string().meta({ description: 'A sentence, for people.' }),
    since: z.iso
      .datetime()
      .meta({ description: 'When the status last changed.' }),
  })
  .meta({ id: 'StoreCondition' });
export type StoreCondition = z.infer<typeof storeConditionSchema>;

/** One step of the way to the wish, for the stepper on the store's page. */
export const storeStepSchema = z
  .object({
    id: z.string().meta({
      description:
        'namespace, secrets, release, workloads, shop; or scale-down, uninstall, namespace-gone, sweep.',
    }),
    title: z.string().meta({ description: "In a shop owner's words." }),
    state: z.enum(['pending', 'active', 'done', 'failed', 'skipped']).meta({
      description:
        'skipped: it cannot be tried on this cluster, and the way ends without it.',
    }),
    message: z
      .string()
      .optional()
      .meta({ description: 'What the step waits for.' }),
    startedAt: z.iso.datetime().optional(),
    finishedAt: z.iso.datetime().optional(),
    expectedSeconds: z.number().optional().meta({
      description: 'Median of earlier stores of the same engine, in seconds.',
    }),
  })
  .meta({ id: 'StoreStep' });
export type StoreStep = z.infer<typeof storeStepSchema>;

/** Why a store failed, with what shows it and what can be done. */
export const storeFailureSchema = z
  .object({
    reason: z.string().meta({
      description:
        'ImagePullFailed, CrashLoop, Unschedulable, QuotaExceeded, SetupFailed, VolumePending, IngressUnreachable, ShopBroken, TimedOut, HelmFailed, NamespaceConflict, ...',
    }),
    title: z.string(),
    message: z.string(),
    remedy: z.string(),
    retryable: z.boolean(),
    evidence: z.array(
      z.object({
        kind: z.enum([
          'pod',
          'event',
          'log',
          'job',
          'volume',
          'release',
          'check',
        ]),
        name: z.string(),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'StoreFailure' });
export type StoreFailure = z.infer<typeof storeFailureSchema>;

/** Which products a new store is filled with. */
export const sampleDataSchema = z.enum(['none', 'small', 'large']);
export type SampleData = z.infer<typeof sampleDataSchema>;

const HOURS = 24;

/** The visits of the synthetic shopper in the last day, hour by hour, the oldest hour first. */
export const visitHoursSchema = z
  .object({
    from: z.iso
      .datetime()
      .meta({ description: 'When the first of the hours began.' }),
    ok: z
      .array(z.number().int())
      .length(HOURS)
      .meta({ description: 'How many visits worked in each hour.' }),
    failed: z
      .array(z.number().int())
      .length(HOURS)
      .meta({ description: 'How many visits failed in each hour.' }),
    milliseconds: z.array(z.number().int()).length(HOURS).meta({
      description:
        'How long a visit took on average in each hour; 0 where there was none.',
    }),
  })
  .meta({ id: 'VisitHours' });
export type VisitHours = z.infer<typeof visitHoursSchema>;

/**
 * Reasons of a store that waits for an operator of the portal: nothing that its owner does helps, it goes on by itself
 * once the operator has put right what its message says, and the time that it waits counts against no limit.
 */
export const OPERATOR_REASONS: readonly string[] = [
  'NoCluster',
  'ClusterUnreachable',
  'HelmMissing',
];

/**
 * Reason of a store whose cluster is still being made, by a development machine for instance. It goes on by itself once
 * the cluster is there; nobody has to do anything, and the time that it waits counts against no limit.
 */
export const CLUSTER_PREPARING = 'ClusterPreparing';

/**
 * Reason of a store that waits in line for room in its cluster. It goes on by itself when something else goes or a node
 * comes, and the time that it waits counts against no limit.
 */
export const WAITING_FOR_CAPACITY = 'WaitingForCapacity';

/** A store as the API shows it. Nothing in it is secret. */
export const storeSchema = z
  .object({
    id: z.string(),
    entityRef: z.string().meta({
      description: "The store's catalog entity, component:default/store-{id}.",
    }),
    name: z.string(),
    engine: z.string(),
    version: z
      .string()
      .meta({ description: 'Version of the engine that is wished.' }),
    plan: z.string(),
    replicas: z.number().int(),
    owner: z
      .string()
      .meta({ description: 'Entity reference of the owning user or group.' }),
    createdBy: z.string(),
    adminUser: z.string().optional(),
    adminEmail: z.string(),
    sampleData: sampleDataSchema,
    phase: storePhaseSchema,
    reason: z.string(),
    message: z.string(),
    conditions: z.array(storeConditionSchema),
    steps: z.array(storeStepSchema),
    secondsLeft: z.number().optional().meta({
      description:
        'Estimate learned from earlier stores of this engine; absent when nothing was learned yet.',
    }),
    failure: storeFailureSchema.optional(),
    line: z
      .object({ position: z.number().int(), length: z.number().int() })
      .optional()
      .meta({
        description:
          'Where it stands in the line for room in its cluster, 1 being next; absent when it does not wait for room.',
      }),
    urls: z.object({ storefront: z.string(), admin: z.string() }),
    host: z.string(),
    namespace: z.string(),
    cluster: z.string(),
    simulated: z.boolean().meta({
      description:
        'Its cluster has simulated nodes: nothing runs there and it is never Ready.',
    }),
    visits: visitHoursSchema.optional().meta({
      description:
        'How the shop was in the last 24 hours; absent where nobody visited it.',
    }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    readyAt: z.iso.datetime().optional(),
    deletedAt: z.iso.datetime().optional(),
    generation: z.number().int(),
    observedGeneration: z.number().int(),
  })
  .meta({ id: 'Store' });
export type Store = z.infer<typeof storeSchema>;
