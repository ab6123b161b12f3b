// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  Store,
  storeEntityRef,
  VisitHours,
} from '@storekeeper/backstage-plugin-stores-common';
import { StoreEngine } from '@storekeeper/backstage-plugin-stores-node';
import { secondsLeft, StepMedians, storeSteps, StoreRecord } from '../model';

/** A store as the API shows it. */
export function toStore(options: {
  store: StoreRecord;
  /** Absent: the module of its engine is not installed any more. */
  engine: StoreEngine | undefined;
  medians: StepMedians;
  simulated: boolean;
  /** Absent: not visited in the last day. */
  visits: VisitHours | undefined;
  /** Absent: it does not wait in line. */
  line: Store['line'];
  now: Date;
}): Store {
  const { store, engine, medians, simulated, visits, line, now } = options;
  return {
    id: store.id,
    entityRef: storeEntityRef(store.id),
    name: store.name,
    engine: store.engine,
    version: store.version,
    plan: store.plan,
    replicas: store.replicas,
    owner: store.owner,
    createdBy: store.createdBy,
    adminUser: store.adminUser,
    adminEmail: store.adminEmail,
    sampleData: store.sampleData,
    phase: store.phase,
    reason: store.reason,
    message: store.message,
    conditions: store.conditions,
    steps: storeSteps(store, medians),
    secondsLeft: secondsLeft(store, medians, now),
    failure: store.failure,
    line,
    urls: engine?.urls(store.baseUrl) ?? {
      storefront: store.baseUrl,
      admin: store.baseUrl,
    },
    host: store.host,
    namespace: store.namespace,
    cluster: store.cluster,
    simulated,
    visits,
    createdAt: store.createdAt.toISOString(),
    updatedAt: store.updatedAt.toISOString(),
    readyAt: store.readyAt?.toISOString(),
    deletedAt: store.deletedAt?.toISOString(),
    generation: store.generation,
    observedGeneration: store.observedGeneration,
  };
}
