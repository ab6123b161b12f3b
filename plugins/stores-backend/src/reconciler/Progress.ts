// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreFailure } from '@storekeeper/backstage-plugin-stores-common';
import { CleanupLook } from '../model/CleanupLook';
import { computePhase } from '../model/computePhase';
import { findCondition, NewCondition, setCondition } from '../model/conditions';
import { DOWN_STEPS, StepId } from '../model/stepDefinitions';
import { StoreObservation, StoreRecord } from '../model/StoreRecord';
import { describePhaseChange } from './describePhaseChange';
import { STEP_REACHED } from './stepTexts';
import { NewActivity } from './StoreQueue';

/** What one visit has seen so far, and what of it is new for the timeline. */
export class Progress {
  private record: StoreRecord;
  private activities: NewActivity[] = [];
  private cleanup?: CleanupLook;

  static create(record: StoreRecord) {
    return new Progress(record);
  }

  private constructor(private before: StoreRecord) {
    this.record = before;
    if (before.presence === 'absent') {
      // What was true on the way up says nothing any more.
      const types: string[] = DOWN_STEPS.map(({ condition }) => condition);
      this.record = {
        ...before,
        conditions: before.conditions.filter(({ type }) =>
          types.includes(type),
        ),
      };
    }
  }

  get store(): StoreRecord {
    return this.record;
  }

  /** Whether the wish has been reached before: then this visit watches over it and makes no history. */
  get settled(): boolean {
    return (
      this.record.presence === 'present' &&
      this.record.observedGeneration >= this.record.generation
    );
  }

  merge(observation: Partial<StoreObservation>): void {
    this.record = { ...this.record, ...observation };
  }

  report(look: CleanupLook): void {
    this.cleanup = look;
  }

  condition(condition: NewCondition, now: Date): void {
    this.merge({
      conditions: setCondition(this.record.conditions, condition, now),
    });
  }

  begin({ id }: { id: StepId }, now: Date): void {
    if (!this.settled && !this.record.steps[id]) {
      this.merge({
        steps: { ...this.record.steps, [id]: { startedAt: now.toISOString() } },
      });
    }
  }

  /** The step that was begun waits for its turn, or cannot be tried: neither the time limit nor what is learned counts it. */
  forget({ id }: { id: StepId }): void {
    const { [id]: _, ...steps } = this.record.steps;
    this.merge({ steps });
  }

  reach(
    step: { id: StepId; condition: string },
    message: string,
    now: Date,
  ): void {
    const times = this.record.steps[step.id];
    if (this.settled || !times || times.finishedAt) {
      return;
    }
    this.merge({
      steps: {
        ...this.record.steps,
        [step.id]: { ...times, finishedAt: now.toISOString() },
      },
    });
    const known = findCondition(this.before.conditions, step.condition);
    if (this.before.observedGeneration > 0 && known?.status === 'True') {
      if (step.id === 'namespace' || step.id === 'secrets') {
        // A change of a shop that exists begins with what was there already: no news.
        return;
      }
    }
    this.activities.push({
      type: 'step',
      level: 'success',
      title: STEP_REACHED[step.id],
      message: message === `${STEP_REACHED[step.id]}.` ? undefined : message,
      data: { step: step.id },
    });
  }

  fail(failure: StoreFailure): void {
    this.merge({ failure });
    this.activities.push({
      type: 'failure',
      level: 'error',
      title: failure.title,
      message: failure.message,
      data: { reason: failure.reason },
    });
  }

  /** Whether there is something that people who look at the store should not wait for until the visit ends. */
  get hasNews(): boolean {
    return this.activities.length > 0;
  }

  /** What is to be written, the phase computed; what comes after is news on top of it. */
  take(): {
    observation: StoreObservation;
    activities: NewActivity[];
    cleanup?: CleanupLook;
  } {
    this.merge(computePhase(this.record));
    const { before, record, cleanup } = this;
    const change = describePhaseChange(before, record);
    const activities = change ? [...this.activities, change] : this.activities;
    this.before = record;
    this.activities = [];
    this.cleanup = undefined;
    return {
      observation: {
        observedGeneration: record.observedGeneration,
        phase: record.phase,
        reason: record.reason,
        message: record.message,
        conditions: record.conditions,
        steps: record.steps,
        failure: record.failure,
        namespaceUid: record.namespaceUid,
        releaseHash: record.releaseHash,
        releaseGeneration: record.releaseGeneration,
        readyAt: record.readyAt,
        deletedAt: record.deletedAt,
      },
      activities,
      cleanup,
    };
  }
}
