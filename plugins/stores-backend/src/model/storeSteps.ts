// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  CLUSTER_PREPARING,
  OPERATOR_REASONS,
  StoreStep,
  WAITING_FOR_CAPACITY,
} from '@storekeeper/backstage-plugin-stores-common';
import { findCondition } from './conditions';
import { StepDefinition, stepsTowards } from './stepDefinitions';
import { StoreRecord } from './StoreRecord';

const MOVING = new Set(['Pending', 'Provisioning', 'Updating', 'Deleting']);

/** Median duration in seconds of each step, by step id, learned from earlier stores of the same engine. */
export type StepMedians = Record<string, number>;

type StepInput = Pick<
  StoreRecord,
  | 'presence'
  | 'phase'
  | 'reason'
  | 'generation'
  | 'observedGeneration'
  | 'conditions'
  | 'steps'
  | 'failure'
>;

/** The steps of the current wish as a person sees them, in order. */
export function storeSteps(
  store: StepInput,
  medians: StepMedians = {},
): StoreStep[] {
  let unfinished = 0;
  return stepsTowards(store.presence).map(definition => {
    const state = stateOf(store, definition, unfinished);
    if (state !== 'done') unfinished += 1;
    const times = store.steps[definition.id];
    const condition = findCondition(store.conditions, definition.condition);
    const message =
      state === 'done' || condition?.status === 'True'
        ? undefined
        : condition?.message;
    return {
      id: definition.id,
      title: definition.title,
      state,
      message,
      startedAt: times?.startedAt,
      finishedAt: times?.finishedAt,
      expectedSeconds: medians[definition.id],
    };
  });
}

/**
 * Seconds until the wish is reached, by the medians; undefined while nothing moves, while an operator has to act, and
 * where a step that is still to come was never learned. A step that has taken longer than usual counts as about to end.
 */
export function secondsLeft(
  store: StepInput,
  medians: StepMedians,
  now: Date,
): number | undefined {
  if (!MOVING.has(store.phase) || store.failure) return undefined;
  if (OPERATOR_REASONS.includes(store.reason)) return undefined;
  if (store.reason === CLUSTER_PREPARING) return undefined;
  if (store.reason === WAITING_FOR_CAPACITY) return undefined;
  let left = 0;
  for (const step of storeSteps(store, medians)) {
    if (step.state === 'done') continue;
    if (step.expectedSeconds === undefined) return undefined;
    const elapsed = step.startedAt
      ? (now.getTime() - Date.parse(step.startedAt)) / 1000
      : 0;
    left += Math.max(step.expectedSeconds - elapsed, 1);
  }
  return Math.round(left);
}

function stateOf(
  store: StepInput,
  { id, condition: type }: StepDefinition,
  unfinishedBefore: number,
): StoreStep['state'] {
  const condition = findCondition(store.conditions, type);
  const times = store.steps[id];
  // A condition of the generation before says nothing about the change that is being applied.
  const settled = store.observedGeneration >= store.generation;
  const reached = condition?.status === 'True';
  if (reached && (settled || times?.finishedAt)) return 'done';
  if (settled && condition?.status === 'Unknown') return 'skipped';
  // Only the first unreached step can be the one that failed or that is at work; what a later one showed is history.
  if (unfinishedBefore > 0) return 'pending';
  if (store.failure) return 'failed';
  return times || condition ? 'active' : 'pending';
}
