// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StepTimes, StoreObservation, StoreRecord } from '../model/StoreRecord';
import { NewActivity } from './StoreQueue';

/** What the reconciler tells of its work to whoever measures it. */
export interface ReconcilerMetrics {
  stepReached(options: { step: string; engine: string; seconds: number }): void;
  failed(options: { reason: string; engine: string }): void;
  claimed(options: { delaySeconds: number }): void;
  leaseLost(): void;
}

/** Measures one visit by what of it has been written: what was refused did not happen. */
export class VisitMeter {
  private steps: StepTimes;

  /** Without metrics nothing is measured. */
  static create(options: { record: StoreRecord; metrics?: ReconcilerMetrics }) {
    return new VisitMeter(options.record, options.metrics);
  }

  private constructor(
    private readonly record: StoreRecord,
    private readonly metrics?: ReconcilerMetrics,
  ) {
    this.steps = record.steps;
  }

  written(news: {
    observation: Partial<StoreObservation>;
    activities?: NewActivity[];
  }): void {
    const { engine } = this.record;
    const steps = news.observation.steps ?? this.steps;
    for (const [step, { startedAt, finishedAt }] of Object.entries(steps)) {
      if (finishedAt && !this.steps[step]?.finishedAt) {
        const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
        this.metrics?.stepReached({ step, engine, seconds });
      }
    }
    this.steps = steps;
    for (const { type, data } of news.activities ?? []) {
      if (type === 'failure') {
        this.metrics?.failed({ reason: String(data?.reason), engine });
      }
    }
  }
}
