// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

export type StepDuration = {
  engine: string;
  step: string;
  milliseconds: number;
};

/** How many of the newest durations are looked at: enough for the medians of several engines. */
const NEWEST = 1000;

/** The newest durations of all engines' steps. */
export async function listStepDurations(knex: Knex): Promise<StepDuration[]> {
  return knex('store_step_durations')
    .select('engine', 'step', 'milliseconds')
    .orderBy('id', 'desc')
    .limit(NEWEST);
}
