// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EngineWorkload } from '@storekeeper/backstage-plugin-stores-node';
import { findWorkload, Snapshot } from '../../cluster';
import { StoreRecord } from '../../model/StoreRecord';
import { Cause } from '../diagnosis/Cause';
import { diagnose } from '../diagnosis/diagnose';
import { findCause } from '../diagnosis/findCause';
import { Step, StepContext } from '../Step';

const LOOK_AGAIN_MS = 8_000;

/** What is younger may not have been seen to by the cluster yet. */
const YOUNG_MS = 5_000;

/** Everything that the engine's chart runs is up, and its set-up Jobs have succeeded. */
export const workloadsStep: Step = {
  id: 'workloads',
  async run(store, context) {
    const { cluster, now } = context;
    const settled = store.observedGeneration >= store.generation;
    const { snapshot, missing, cause } = await look(store, context, settled);
    if (missing.length === 0) {
      return { state: 'done', message: 'The shop is running.' };
    }
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
        ? `Waiting for ${waitsFor}. ${cause.message} ${cause.remedy}`
        : `Waiting for ${waitsFor}.`,
      // Trouble shows and becomes final by lasting, which no watch reports.
      until:
        cause || !settled
          ? new Date(now().getTime() + LOOK_AGAIN_MS)
          : undefined,
    };
  },
};

type Seen = {
  snapshot: Snapshot;
  missing: EngineWorkload[];
  cause?: Cause;
};

/**
 * What the watches have told is enough to wait by. Before a change is called reached, or failed, the API server is asked:
 * the watches may not have told yet what Helm has just changed.
 */
async function look(
  store: StoreRecord,
  context: StepContext,
  settled: boolean,
): Promise<Seen> {
  const seen = await lookOnce(store, context, { known: true });
  const decides = seen.missing.length === 0 || seen.cause?.terminal;
  return decides && !settled ? lookOnce(store, context, {}) : seen;
}

async function lookOnce(
  store: StoreRecord,
  context: StepContext,
  options: { known?: boolean },
): Promise<Seen> {
  const { cluster, engine, engineStore, now } = context;
  const { namespace } = store;
  const snapshot = await cluster.workloads.snapshot(namespace, options);
  const missing = engine
    .workloads(engineStore)
    .filter(workload => !findWorkload(snapshot, workload)?.settled);
  if (missing.length === 0) {
    return { snapshot, missing };
  }
  const cause =
    findCause({ snapshot, events: [], now: now() }) ??
    (await findInEvents(store, context, snapshot));
  return { snapshot, missing, cause };
}

function describe(workload: EngineWorkload, snapshot: Snapshot): string {
  const found = findWorkload(snapshot, workload);
  if (!found) {
    return workload.title;
  }
  return workload.kind === 'Job' || found.desired <= 1
    ? workload.title
    : `${workload.title} (${found.ready} of ${found.desired})`;
}

/**
 * Why something does not begin, where only events tell; they are not listed without need. An event is of the past, so
 * it explains the waiting and does not end it.
 */
async function findInEvents(
  { namespace }: StoreRecord,
  { cluster, now }: StepContext,
  snapshot: Snapshot,
): Promise<Cause | undefined> {
  if (!standsStill(snapshot, now())) {
    return undefined;
  }
  const events = await cluster.workloads.events(namespace);
  const cause = findCause({ snapshot, events, now: now() });
  return cause && { ...cause, terminal: false };
}

/** Something has neither a pod nor, it seems, a future. */
function standsStill({ workloads, pods, volumes }: Snapshot, now: Date) {
  const old = workloads.filter(
    ({ createdAt }) => now.getTime() - createdAt.getTime() > YOUNG_MS,
  );
  const podless = old.some(
    ({ settled, component }) =>
      !settled && !pods.some(pod => pod.component === component),
  );
  const diskless = volumes.some(({ phase }) => phase === 'Pending');
  return podless || (diskless && old.length > 0);
}
