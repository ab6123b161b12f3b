// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  SampleData,
  StoreCondition,
  StoreFailure,
  StorePhase,
} from '@storekeeper/backstage-plugin-stores-common';

/** What a store's owner wants. Only StoresService writes it. */
export type StoreWish = {
  id: string;
  name: string;
  /** Host name without port, unique among stores that are not deleted. */
  host: string;
  /** Scheme, host and port as a person types it. Fixed at creation, so that a configuration change moves no shop. */
  baseUrl: string;
  namespace: string;
  cluster: string;
  engine: string;
  /** Pinned at creation: a new portal release changes no running store. */
  version: string;
  chartVersion: string;
  plan: string;
  replicas: number;
  owner: string;
  createdBy: string;
  adminUser?: string;
  adminEmail: string;
  sampleData: SampleData;
  /** Present: the store shall exist. Absent: nothing of it shall be left. */
  presence: 'present' | 'absent';
  /** Counts changes of the wish. */
  generation: number;
  /** When the current attempt at the wish began: creation, the last change, or the last retry. The time limit counts from here. */
  attemptedAt: Date;
  createdAt: Date;
};

/** When a step of the current attempt began and ended. */
export type StepTimes = Record<
  string,
  { startedAt: string; finishedAt?: string }
>;

/** What the reconciler has seen and done. Only the reconciler writes it, under its fencing token. */
export type StoreObservation = {
  observedGeneration: number;
  phase: StorePhase;
  reason: string;
  message: string;
  conditions: StoreCondition[];
  steps: StepTimes;
  failure?: StoreFailure;
  /** UID of the namespace that the portal made: deletion trusts this and never the name alone. */
  namespaceUid?: string;
  /** Mark of the newest release that Helm was asked for: the attempt, and a hash of its chart and values. */
  releaseHash?: string;
  releaseGeneration?: number;
  readyAt?: Date;
  deletedAt?: Date;
};

/** A row of the table: desired and observed. */
export type StoreRecord = StoreWish & StoreObservation & { updatedAt: Date };
