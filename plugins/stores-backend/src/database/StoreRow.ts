// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreObservation, StoreRecord, StoreWish } from '../model';
import { readDate, Timestamp } from './readDate';

/** A row of the table `stores`. */
export type StoreRow = {
  id: string;
  name: string;
  host: string;
  base_url: string;
  namespace: string;
  cluster: string;
  engine: string;
  version: string;
  chart_version: string;
  plan: string;
  replicas: number;
  owner: string;
  created_by: string;
  admin_user: string | null;
  admin_email: string;
  sample_data: string;
  presence: string;
  generation: number;
  attempted_at: Timestamp;
  created_at: Timestamp;
  held_until: Timestamp | null;
  withdrawn_at: Timestamp | null;
  observed_generation: number;
  phase: string;
  reason: string;
  message: string;
  conditions: string;
  steps: string;
  failure: string | null;
  namespace_uid: string | null;
  release_hash: string | null;
  release_generation: number | null;
  ready_at: Timestamp | null;
  deleted_at: Timestamp | null;
  updated_at: Timestamp;
  locked_by: string | null;
  lock_token: number;
  locked_until: Timestamp | null;
  claimed_attempt: Timestamp | null;
  next_at: Timestamp | null;
  wake: number;
  claimed_wake: number;
};

/** What knex may write into a column. */
export type ColumnValue = string | number | boolean | Date | null;

export function toStoreRecord(row: StoreRow): StoreRecord {
  return {
    id: row.id,
    name: row.name,
    host: row.host,
    baseUrl: row.base_url,
    namespace: row.namespace,
    cluster: row.cluster,
    engine: row.engine,
    version: row.version,
    chartVersion: row.chart_version,
    plan: row.plan,
    replicas: row.replicas,
    owner: row.owner,
    createdBy: row.created_by,
    adminUser: row.admin_user ?? undefined,
    adminEmail: row.admin_email,
    sampleData: row.sample_data as StoreRecord['sampleData'],
    presence: row.presence as StoreRecord['presence'],
    generation: row.generation,
    attemptedAt: readDate(row.attempted_at),
    createdAt: readDate(row.created_at),
    observedGeneration: row.observed_generation,
    phase: row.phase as StoreRecord['phase'],
    reason: row.reason,
    message: row.message,
    conditions: JSON.parse(row.conditions),
    steps: JSON.parse(row.steps),
    failure: row.failure === null ? undefined : JSON.parse(row.failure),
    namespaceUid: row.namespace_uid ?? undefined,
    releaseHash: row.release_hash ?? undefined,
    releaseGeneration: row.release_generation ?? undefined,
    readyAt: readDate(row.ready_at),
    deletedAt: readDate(row.deleted_at),
    updatedAt: readDate(row.updated_at),
  };
}

const WISH_COLUMNS: Record<keyof StoreWish, keyof StoreRow> = {
  id: 'id',
  name: 'name',
  host: 'host',
  baseUrl: 'base_url',
  namespace: 'namespace',
  cluster: 'cluster',
  engine: 'engine',
  version: 'version',
  chartVersion: 'chart_version',
  plan: 'plan',
  replicas: 'replicas',
  owner: 'owner',
  createdBy: 'created_by',
  adminUser: 'admin_user',
  adminEmail: 'admin_email',
  sampleData: 'sample_data',
  presence: 'presence',
  generation: 'generation',
  attemptedAt: 'attempted_at',
  createdAt: 'created_at',
};

const OBSERVATION_COLUMNS: Record<keyof StoreObservation, keyof StoreRow> = {
  observedGeneration: 'observed_generation',
  phase: 'phase',
  reason: 'reason',
  message: 'message',
  conditions: 'conditions',
  steps: 'steps',
  failure: 'failure',
  namespaceUid: 'namespace_uid',
  releaseHash: 'release_hash',
  releaseGeneration: 'release_generation',
  readyAt: 'ready_at',
  deletedAt: 'deleted_at',
};

/** Columns for a part of a record. A key that is there with the value undefined empties its column. */
export function toStoreColumns(
  part: Partial<StoreWish & StoreObservation>,
): Partial<Record<keyof StoreRow, ColumnValue>> {
  const names: Record<string, keyof StoreRow> = {
    ...WISH_COLUMNS,
    ...OBSERVATION_COLUMNS,
  };
  const columns: Partial<Record<keyof StoreRow, ColumnValue>> = {};
  for (const [key, value] of Object.entries(part)) {
    const name = names[key];
    if (name) columns[name] = toColumnValue(value);
  }
  return columns;
}

function toColumnValue(value: unknown): ColumnValue {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value;
  if (typeof value === 'object') return JSON.stringify(value);
  return value as ColumnValue;
}
