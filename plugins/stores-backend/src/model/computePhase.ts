// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  StoreCondition,
  StorePhase,
} from '@storekeeper/backstage-plugin-stores-common';
import { findCondition, isTrue } from './conditions';
import {
  DOWN_STEPS,
  SIMULATED_REASON,
  StepDefinition,
  UP_STEPS,
} from './stepDefinitions';
import { StoreRecord } from './StoreRecord';

/** What the phase is computed from. */
export type PhaseInput = Pick<
  StoreRecord,
  | 'presence'
  | 'generation'
  | 'observedGeneration'
  | 'conditions'
  | 'steps'
  | 'failure'
>;

/** A phase with the reason (one word, for machines) and the message (a sentence, for people). */
export type PhaseResult = {
  phase: StorePhase;
  reason: string;
  message: string;
};

/**
 * The one place that says which phase a store is in. It reads the wish and the observation and nothing else:
 * `observedGeneration` is set by the reconciler when every step of a generation has been reached.
 */
export function computePhase(store: PhaseInput): PhaseResult {
  return store.presence === 'present' ? phaseUp(store) : phaseDown(store);
}

function phaseUp(store: PhaseInput): PhaseResult {
  const waitsFor = firstUnreached(store.conditions, UP_STEPS);
  const reached = store.observedGeneration >= store.generation;
  const reachedOnce = store.observedGeneration > 0;

  if (store.failure) {
    // A change that failed takes no shop down that still sells.
    const stillSells = reachedOnce && isTrue(store.conditions, 'ShopReady');
    return {
      phase: stillSells ? 'Degraded' : 'Failed',
      reason: store.failure.reason,
      message: store.failure.message,
    };
  }
  if (!waitsFor && reached) {
    return {
      phase: 'Ready',
      reason: 'Ready',
      message: 'The shop is open: a purchase has been tried and worked.',
    };
  }
  if (waitsFor?.reason === SIMULATED_REASON && reached) {
    return {
      phase: 'Simulated',
      reason: SIMULATED_REASON,
      message:
        'The cluster has simulated nodes: everything was installed and nothing runs.',
    };
  }
  const waiting = {
    reason: waitsFor?.reason ?? 'Applying',
    message: waitsFor?.message ?? 'The change is being applied.',
  };
  if (reached && reachedOnce) return { phase: 'Degraded', ...waiting };
  if (reachedOnce) return { phase: 'Updating', ...waiting };
  return {
    phase: isTrue(store.conditions, 'NamespaceReady')
      ? 'Provisioning'
      : 'Pending',
    ...waiting,
  };
}

function phaseDown(store: PhaseInput): PhaseResult {
  const waitsFor = firstUnreached(store.conditions, DOWN_STEPS);
  if (!waitsFor) {
    return {
      phase: 'Deleted',
      reason: 'Deleted',
      message: 'The shop and everything that belonged to it are gone.',
    };
  }
  return {
    phase: 'Deleting',
    reason: store.failure?.reason ?? waitsFor.reason,
    message: store.failure?.message ?? waitsFor.message,
  };
}

function firstUnreached(
  conditions: StoreCondition[],
  steps: readonly StepDefinition[],
): { reason: string; message: string } | undefined {
  for (const step of steps) {
    const condition = findCondition(conditions, step.condition);
    if (!condition) {
      return conditions.length === 0
        ? { reason: 'Accepted', message: 'Accepted; work begins in a moment.' }
        : { reason: 'Waiting', message: `Next: ${step.title}.` };
    }
    if (condition.status !== 'True') {
      return { reason: condition.reason, message: condition.message };
    }
  }
  return undefined;
}
