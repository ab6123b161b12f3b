// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoresDatabase } from '../database';
import { StepMedians } from '../model';

const FRESH_MILLISECONDS = 30_000;

/** How long each step usually takes, by engine. Read again at most every half minute: it is an estimate. */
export class StepEstimates {
  readonly #database: StoresDatabase;
  #medians?: Promise<Map<string, StepMedians>>;
  #readAt = 0;

  static create(options: { database: StoresDatabase }) {
    return new StepEstimates(options.database);
  }

  private constructor(database: StoresDatabase) {
    this.#database = database;
  }

  async byEngine(): Promise<Map<string, StepMedians>> {
    if (!this.#medians || Date.now() - this.#readAt > FRESH_MILLISECONDS) {
      this.#readAt = Date.now();
      this.#medians = this.#read();
      this.#medians.catch(() => {
        this.#medians = undefined;
      });
    }
    return this.#medians;
  }

  async #read(): Promise<Map<string, StepMedians>> {
    const durations = new Map<string, Map<string, number[]>>();
    for (const duration of await this.#database.listStepDurations()) {
      const steps = durations.get(duration.engine) ?? new Map();
      durations.set(duration.engine, steps);
      const values = steps.get(duration.step) ?? [];
      steps.set(duration.step, [...values, duration.milliseconds]);
    }
    return new Map(
      [...durations].map(([engine, steps]) => [
        engine,
        Object.fromEntries(
          [...steps].map(([step, values]) => [step, median(values) / 1000]),
        ),
      ]),
    );
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
