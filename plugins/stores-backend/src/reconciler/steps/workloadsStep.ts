// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EngineWorkload } from '@storekeeper/backstage-plugin-stores-node';
import { findWorkload, Snapshot } from '../../cluster';
import { diagnose } from '../diagnosis/diagnose';
import { findCause } from '../diagnosis/findCause';
import { Step } from '../Step';

/** Everything that the engine's chart runs is up, and its set-up Jobs have succeeded. */
export const workloadsStep: Step = {
  id: 'workloads',
  async run(store, context) {
    const { cluster, engine, engineStore, now } = context;
    const snapshot = await cluster.workloads.snapshot(store.namespace);
    const missing = engine
      .workloads(engineStore)
      .filter(workload => !findWorkload(snapshot, workload)?.settled);
    if (missing.length === 0) {
      return { state: 'done', message: 'The shop is running.' };
    }
    const settled = store.observedGeneration >= store.generation;
    const cause = findCause({ snapshot, events: [], now: now() });
    if (cause?.terminal && !settled) {
      return {
        state: 'failed',
        failure: await diagnose({ cluster, store, cause, now: now() }),
      };
    }
    const waitsFor = missing
      .map(workload => describe(workload, snapshot))
      .join(', ');
    return {
      state: 'wait',
      reason: cause?.reason ?? 'WorkloadsStarting',
      message: cause
        ? `Waiting for ${waitsFor}. ${cause.message}`
        : `Waiting for ${waitsFor}.`,
      // Trouble becomes final by lasting, which no watch reports.
      until: cause ? new Date(now().getTime() + 10_000) : undefined,
    };
  },
};

function describe(workload: EngineWorkload, snapshot: Snapshot): string {
  const found = findWorkload(snapshot, workload);
  if (!found) {
    return workload.title;
  }
  return workload.kind === 'Job' || found.desired <= 1
    ? workload.title
    : `${workload.title} (${found.ready} of ${found.desired})`;
}
