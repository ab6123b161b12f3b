// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Revision, Snapshot, VolumeView } from '../../cluster';
import { StoreRecord } from '../../model/StoreRecord';
import { helmFailure } from '../diagnosis/helmFailure';
import { isOfAttempt, releaseMark } from '../releaseMark';
import { Step, StepContext, StepOutcome } from '../Step';
import { waitForRoom } from '../waitForRoom';

const DONE: StepOutcome = {
  state: 'done',
  message: 'The shop is installed.',
};

/**
 * One Helm revision for each attempt at a wish. In between Helm is not called at all: what the values or the chart of a
 * newer portal would be is no reason to touch a shop that runs.
 */
export const releaseStep: Step = {
  id: 'release',
  async run(store, context) {
    if (
      store.releaseGeneration === store.generation &&
      store.releaseHash &&
      isOfAttempt(store.releaseHash, store)
    ) {
      return DONE;
    }
    try {
      return await release(store, context);
    } catch (error) {
      return helmFailure(error, context);
    }
  },
};

async function release(
  store: StoreRecord,
  context: StepContext,
): Promise<StepOutcome> {
  const { cluster, engine, engineStore, now, observe, signal } = context;
  const { name, namespace } = store;
  const values = engine.values(engineStore, cluster.info);
  const mark = releaseMark(store, { chart: engine.chart, values });
  const noteIt = () =>
    observe({ releaseHash: mark, releaseGeneration: store.generation });

  const history = await cluster.releases.history({ name, namespace, signal });
  const newest = history.at(0);
  if (newest?.status === 'deployed' && isOfAttempt(newest.description, store)) {
    // Done before a crash, and not noted.
    await noteIt();
    return DONE;
  }
  if (newest && isUnfinished(newest)) {
    return recover(store, context, history, newest);
  }
  // A new store has waited for its room before anything of it was made.
  const { generation, observedGeneration } = store;
  const grows = observedGeneration > 0 && observedGeneration < generation;
  const queued = grows ? await waitForRoom(store, context) : undefined;
  if (queued) {
    return queued;
  }
  const onStart = () => context.holdLease(cluster.releases.hardTimeoutMs);
  // What goes is shown by the watches for longer than it is there, so they do for a first release. What an earlier attempt
  // made and took back a moment ago they may not have shown at all yet.
  const snapshot = await cluster.workloads.snapshot(namespace, {
    known: !newest && !context.condition,
  });
  if (!newest && (snapshot.pods.length > 0 || goes(snapshot.volumes))) {
    // What was there before would be taken for what is to be made, and then go.
    return removing(now());
  }
  await removeFailedJobs(store, context, snapshot);
  await cluster.releases.upgrade({
    name,
    namespace,
    chart: engine.chart,
    values,
    description: mark,
    signal,
    onStart,
  });
  await noteIt();
  return DONE;
}

/** Helm refuses to work on what an earlier call of it has not brought to its end, an uninstallation included. */
function isUnfinished({ status }: Revision): boolean {
  return status.startsWith('pending-') || status === 'uninstalling';
}

/** What there is of it goes, as nothing of it was ever whole, or as it was going already. */
function isGoing({ status }: Revision): boolean {
  return status === 'pending-install' || status === 'uninstalling';
}

/**
 * A revision that is pending is either being made by a Helm that outlived its portal, or was left behind. Which, only
 * time tells: no Helm lives longer than its hard timeout.
 */
async function recover(
  store: StoreRecord,
  context: StepContext,
  history: Revision[],
  newest: Revision,
): Promise<StepOutcome> {
  const { cluster, logger, now, signal } = context;
  const { name, namespace } = store;
  const { releases } = cluster;
  const staleAt = new Date(newest.updated.getTime() + releases.hardTimeoutMs);
  if (now() < staleAt) {
    // An orphaned Helm ends within seconds; it tells nobody, so it is asked for.
    const soon = new Date(now().getTime() + 1_000);
    return {
      state: 'wait',
      reason: 'ReleasePending',
      message: 'Waiting for an installation that was interrupted to end.',
      until: soon < staleAt ? soon : staleAt,
    };
  }
  const onStart = () => context.holdLease(releases.hardTimeoutMs);
  const deployed = history.find(
    ({ status }) => status === 'deployed' || status === 'superseded',
  );
  logger.info(
    `Store ${store.id}: revision ${newest.revision} was left ${
      newest.status
    }, ${deployed ? `going back to ${deployed.revision}` : 'removing it'}`,
  );
  if (isGoing(newest) || !deployed) {
    await releases.uninstall({ name, namespace, signal, onStart });
  } else {
    await releases.rollback({
      name,
      namespace,
      revision: deployed.revision,
      signal,
      onStart,
    });
  }
  return removing(now());
}

function removing(now: Date): StepOutcome {
  return {
    state: 'wait',
    reason: 'ReleaseRecovering',
    message: 'Putting right an installation that was interrupted.',
    until: new Date(now.getTime() + 1_000),
  };
}

function goes(volumes: VolumeView[]): boolean {
  return volumes.some(({ deleting }) => deleting);
}

/** A Job that gave up stays as it is; deleted, the release makes it again. */
async function removeFailedJobs(
  store: StoreRecord,
  { cluster }: StepContext,
  { workloads }: Snapshot,
): Promise<void> {
  const { namespace } = store;
  const names = workloads
    .filter(({ kind, trouble }) => kind === 'Job' && trouble?.final)
    .map(({ name }) => name);
  await cluster.workloads.deleteJobs({ namespace, names });
}
