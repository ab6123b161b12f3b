// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Cluster } from '../cluster';
import { findCondition } from '../model/conditions';
import { DOWN_STEPS, StepId, UP_STEPS } from '../model/stepDefinitions';
import { toEngineStore } from '../model/toEngineStore';
import { LeaseLostError } from './LeaseLostError';
import { diagnoseTimeout } from './diagnosis/diagnoseTimeout';
import { mapStepError } from './mapStepError';
import { noteReachability } from './noteReachability';
import { Progress } from './Progress';
import { StepContext, StepOutcome } from './Step';
import { downSteps, upSteps } from './steps';

/** How often a store is looked at that asks for nothing. */
const LOOK_AGAIN_MS = 60 * 60_000;

type Definition = { id: StepId; condition: string };
type Wait = Extract<StepOutcome, { state: 'wait' }>;

/** What a visit needs beside the store. */
export type VisitDependencies = Omit<
  StepContext,
  'cluster' | 'engine' | 'engineStore' | 'condition'
> & {
  cluster?: Cluster;
  engine?: StepContext['engine'];
  /** Writes what the progress has so far, for people who watch. Throws LeaseLostError. */
  publish(): Promise<void>;
};

/**
 * One visit to one store: runs the steps in order up to the first that is not reached. Returns when to come again;
 * undefined: when a watch or a wish says so. What was seen is in the progress.
 */
export async function visitStore(
  progress: Progress,
  dependencies: VisitDependencies,
): Promise<Date | undefined> {
  const { presence } = progress.store;
  if (presence === 'present' && progress.store.failure) {
    // Kept as it is, to be looked at. A retry or another wish ends that.
    return undefined;
  }
  const { now } = dependencies;
  let nextAt: Date | undefined;
  const definitions: readonly Definition[] =
    presence === 'present' ? UP_STEPS : DOWN_STEPS;
  for (const definition of definitions) {
    progress.begin(definition, now());
    if (progress.hasNews) {
      await dependencies.publish();
    }
    const outcome = await runStep(definition, progress, dependencies);
    dependencies.signal.throwIfAborted();
    const ended = await apply(outcome, definition, progress, dependencies);
    nextAt = earlier(nextAt, ended.nextAt);
    if (ended.stop) {
      return nextAt;
    }
  }
  const { timeLimitMs } = dependencies.config;
  settle(progress, { now: now(), timeLimitMs });
  return nextAt ?? atRest(progress, now());
}

/** Nothing is to be done until a watch says so; once in a while that is not trusted. */
function atRest(progress: Progress, now: Date): Date | undefined {
  if (progress.store.presence === 'absent') {
    return undefined;
  }
  // Spread, so that stores that were made together are not looked at together for ever.
  const jitter = 0.8 + Math.random() * 0.4;
  return new Date(now.getTime() + LOOK_AGAIN_MS * jitter);
}

async function runStep(
  definition: Definition,
  progress: Progress,
  dependencies: VisitDependencies,
): Promise<StepOutcome> {
  const { store } = progress;
  const { cluster, engine, now, logger } = dependencies;
  const condition = findCondition(store.conditions, definition.condition);
  if (!cluster) {
    return withoutCluster(progress, now());
  }
  const context = { ...dependencies, cluster, condition };
  try {
    if (store.presence === 'absent') {
      return await find(downSteps, definition).run(store, context);
    }
    if (!engine) {
      return {
        state: 'wait',
        reason: 'EngineMissing',
        message: `The engine '${store.engine}' is not installed in the portal.`,
        until: new Date(now().getTime() + 30_000),
      };
    }
    return await find(upSteps, definition).run(store, {
      ...context,
      engine,
      engineStore: toEngineStore(store),
    });
  } catch (error) {
    dependencies.signal.throwIfAborted();
    if (error instanceof LeaseLostError) throw error;
    return mapStepError(error, { store, condition, logger, now: now() });
  }
}

function withoutCluster(progress: Progress, now: Date): StepOutcome {
  const { presence, namespaceUid, releaseHash, cluster } = progress.store;
  if (presence === 'absent' && !namespaceUid && !releaseHash) {
    return { state: 'done', message: 'Nothing was made.' };
  }
  return {
    state: 'wait',
    reason: 'NoCluster',
    message: `Cluster '${cluster}' is not configured in the portal: an operator has to set stores.clusters or KUBECONFIG.`,
    until: new Date(now.getTime() + 30_000),
  };
}

async function apply(
  outcome: StepOutcome,
  definition: Definition,
  progress: Progress,
  dependencies: VisitDependencies,
): Promise<{ stop: boolean; nextAt?: Date }> {
  const now = dependencies.now();
  const type = definition.condition;
  switch (outcome.state) {
    case 'done': {
      const { message, nextAt } = outcome;
      progress.condition(
        { type, status: 'True', reason: 'Reached', message },
        now,
      );
      progress.reach(definition, message, now);
      return { stop: false, nextAt };
    }
    case 'skipped': {
      const { reason, message } = outcome;
      progress.condition({ type, status: 'Unknown', reason, message }, now);
      progress.forget(definition);
      return { stop: false };
    }
    case 'wait': {
      const { until, queued } = outcome;
      const deadline = noteWait(outcome, definition, progress, dependencies);
      if (queued) {
        progress.forget(definition);
      }
      if (!deadline || queued) {
        return { stop: true, nextAt: until };
      }
      if (now < deadline || !dependencies.cluster) {
        return { stop: true, nextAt: earlier(until, deadline) };
      }
      return failTimedOut(outcome, definition, progress, {
        ...dependencies,
        cluster: dependencies.cluster,
      });
    }
    default: {
      const { failure } = outcome;
      progress.condition(
        {
          type,
          status: 'False',
          reason: failure.reason,
          message: failure.message,
        },
        now,
      );
      progress.fail(failure);
      return { stop: true };
    }
  }
}

/** Notes what is waited for; returns when the attempt has taken too long, undefined while no time limit runs. */
function noteWait(
  { reason, message }: Wait,
  { condition: type }: Definition,
  progress: Progress,
  { config, now }: Pick<VisitDependencies, 'config' | 'now'>,
): Date | undefined {
  const at = now();
  progress.condition({ type, status: 'False', reason, message }, at);
  const { timeLimitMs } = config;
  return noteReachability({ reason }, progress, { now: at, timeLimitMs });
}

/** Fails once the cluster says why. One that cannot be asked any more is waited for like any other. */
async function failTimedOut(
  waitedFor: Wait,
  definition: Definition,
  progress: Progress,
  dependencies: VisitDependencies & { cluster: Cluster },
): Promise<{ stop: true; nextAt?: Date }> {
  const { cluster, config, logger, signal } = dependencies;
  const { timeLimitMs } = config;
  const { store } = progress;
  const now = dependencies.now();
  try {
    progress.fail(
      await diagnoseTimeout({
        cluster,
        store,
        waitedFor,
        limitMs: timeLimitMs,
        now,
      }),
    );
    return { stop: true };
  } catch (error) {
    signal.throwIfAborted();
    const condition = findCondition(store.conditions, definition.condition);
    const instead = mapStepError(error, { store, condition, logger, now });
    if (instead.state === 'failed') {
      progress.fail(instead.failure);
      return { stop: true };
    }
    noteWait(instead, definition, progress, dependencies);
    return { stop: true, nextAt: instead.until };
  }
}

/** Every step was reached. What was out of reach a while ago is not any more. */
function settle(
  progress: Progress,
  { now, timeLimitMs }: { now: Date; timeLimitMs: number },
): void {
  noteReachability({ reason: 'Reached' }, progress, { now, timeLimitMs });
  const { store } = progress;
  if (store.presence === 'absent') {
    progress.merge({ deletedAt: store.deletedAt ?? now, failure: undefined });
    return;
  }
  const sold = findCondition(store.conditions, 'ShopReady')?.status === 'True';
  progress.merge({
    observedGeneration: store.generation,
    readyAt: store.readyAt ?? (sold ? now : undefined),
  });
}

function find<T extends { id: string }>(steps: T[], { id }: Definition): T {
  const step = steps.find(candidate => candidate.id === id);
  if (!step) {
    throw new Error(`There is no step '${id}'`);
  }
  return step;
}

function earlier(a: Date | undefined, b: Date | undefined): Date | undefined {
  return a && b ? new Date(Math.min(a.getTime(), b.getTime())) : a ?? b;
}
