// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** A limit on time of which some does not count: its signal aborts once so much has passed that did. */
export class TimeLimit {
  readonly #controller = new AbortController();
  #leftMs: number;
  #startedAt = 0;
  #timer?: ReturnType<typeof setTimeout>;

  /** Begins to count at once. The limit is in milliseconds, at most 24 days. */
  static start(limitMs: number): TimeLimit {
    const limit = new TimeLimit(limitMs);
    limit.resume();
    return limit;
  }

  private constructor(limitMs: number) {
    this.#leftMs = limitMs;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** From now on time does not count; also for good, where nobody waits any more. */
  pause(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#leftMs -= performance.now() - this.#startedAt;
  }

  /** From now on time counts again. */
  resume(): void {
    if (this.#timer || this.signal.aborted) return;
    this.#startedAt = performance.now();
    this.#timer = setTimeout(() => this.#controller.abort(), this.#leftMs);
  }
}
