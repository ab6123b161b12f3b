// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { StepTimes } from '../../model';
import { readDate } from '../readDate';
import { StoreRow } from '../StoreRow';

/**
 * Remembers how long the steps took that have just ended, for the estimates of later stores. Only the first attempt
 * at a new store and deletions count: a retry or a change finds most of the work done and would teach wrong figures.
 */
export async function insertStepDurations(
  knex: Knex,
  options: { store: StoreRow; steps: StepTimes; now: Date },
): Promise<void> {
  const { store, now } = options;
  const firstAttempt =
    readDate(store.attempted_at).getTime() ===
    readDate(store.created_at).getTime();
  if (store.presence === 'present' && !firstAttempt) return;

  const before = JSON.parse(store.steps) as StepTimes;
  const ended = Object.entries(options.steps).flatMap(([step, times]) => {
    if (!times.finishedAt || before[step]?.finishedAt) return [];
    const milliseconds =
      Date.parse(times.finishedAt) - Date.parse(times.startedAt);
    return [
      {
        engine: store.engine,
        step,
        milliseconds: Math.max(milliseconds, 0),
        at: now,
      },
    ];
  });
  if (ended.length > 0) await knex('store_step_durations').insert(ended);
}
