// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EngineWorkload } from '@storekeeper/backstage-plugin-stores-node';
import { Snapshot, WorkloadView } from './views';

/** The workload that an engine speaks of; of several Jobs of one component the newest, as its name carries a hash. */
export function findWorkload(
  snapshot: Snapshot,
  wanted: Pick<EngineWorkload, 'kind' | 'name'>,
): WorkloadView | undefined {
  const candidates = snapshot.workloads.filter(
    ({ kind, name, component }) =>
      kind === wanted.kind &&
      (kind === 'Job' ? component === wanted.name : name === wanted.name),
  );
  return candidates.sort(
    (a, b) => b.createdAt.getTime() - a.createdAt.getTime(),
  )[0];
}
