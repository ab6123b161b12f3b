// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** A few to catch what is quick, and up to the ten minutes that an attempt may take. */
const STEP_SECONDS = [0.1, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600];
const CALL_SECONDS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60];
const DELAY_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60];

const inSeconds = (
  description: string,
  explicitBucketBoundaries: number[],
) => ({ description, unit: 's', advice: { explicitBucketBoundaries } });

const counted = (description: string, unit: string) => ({
  description,
  unit: `{${unit}}`,
});

/**
 * What the plugin counts and measures as it happens; docs/metrics.md lists it. Nothing here names a store, an owner or
 * a secret: the number of series stays small, and whoever may read metrics learns nothing about people.
 */
export class StoreMetrics {
  readonly #steps;
  readonly #failures;
  readonly #delays;
  readonly #leasesLost;
  readonly #helmCalls;
  readonly #helmDuration;
  readonly #reveals;

  static create(options: { metrics: MetricsService }) {
    return new StoreMetrics(options.metrics);
  }

  private constructor(metrics: MetricsService) {
    this.#steps = metrics.createHistogram(
      'stores.step.duration',
      inSeconds('How long steps of stores took', STEP_SECONDS),
    );
    this.#failures = metrics.createCounter(
      'stores.failures',
      counted('Attempts that failed', 'failure'),
    );
    this.#delays = metrics.createHistogram(
      'stores.queue.delay',
      inSeconds('How long after it was due a store was visited', DELAY_SECONDS),
    );
    this.#leasesLost = metrics.createCounter(
      'stores.lease.lost',
      counted('Visits that ended as another worker had taken over', 'visit'),
    );
    this.#helmCalls = metrics.createCounter(
      'stores.helm.calls',
      counted('Calls of Helm', 'call'),
    );
    this.#helmDuration = metrics.createHistogram(
      'stores.helm.duration',
      inSeconds('How long calls of Helm took', CALL_SECONDS),
    );
    this.#reveals = metrics.createCounter(
      'stores.credential.reveals',
      counted('Credentials that were asked for', 'reveal'),
    );
  }

  /** A step of a store has been reached. */
  stepReached(options: {
    step: string;
    engine: string;
    seconds: number;
  }): void {
    const { seconds, ...attributes } = options;
    this.#steps.record(seconds, attributes);
  }

  /** An attempt has failed, for the reason that the store shows. */
  failed(attributes: { reason: string; engine: string }): void {
    this.#failures.add(1, attributes);
  }

  /** A store is visited so many seconds after it was due. */
  claimed(options: { delaySeconds: number }): void {
    this.#delays.record(Math.max(options.delaySeconds, 0));
  }

  /** A worker found that another one has its store. */
  leaseLost(): void {
    this.#leasesLost.add(1);
  }

  /** Helm has ended; `result` is ok or the kind of the error. */
  helmCalled(options: {
    command: string;
    result: string;
    seconds: number;
  }): void {
    const { seconds, ...attributes } = options;
    this.#helmCalls.add(1, attributes);
    this.#helmDuration.record(seconds, attributes);
  }

  /** Somebody asked for a credential; `result` is ok or the name of the error. */
  revealed(attributes: { result: string }): void {
    this.#reveals.add(1, attributes);
  }
}
