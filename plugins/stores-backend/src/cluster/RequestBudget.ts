// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/**
 * A token bucket: lets a burst through and then so many requests a second, so that a crowd of stores does not
 * push the API server into throttling everybody else.
 */
export class RequestBudget {
  private tokens: number;
  private filledAt: number;
  /** When the last of those who wait gets a token, so that waiters keep their order. */
  private queuedUntil = 0;

  static create(options: { perSecond: number; burst: number }) {
    return new RequestBudget(options.perSecond, options.burst);
  }

  private constructor(
    private readonly perSecond: number,
    private readonly burst: number,
  ) {
    this.tokens = burst;
    this.filledAt = Date.now();
  }

  /** Resolves when a request may be sent. */
  async take(): Promise<void> {
    const now = Date.now();
    this.tokens = Math.min(
      this.burst,
      this.tokens + ((now - this.filledAt) / 1000) * this.perSecond,
    );
    this.filledAt = now;
    if (this.tokens >= 1 && this.queuedUntil <= now) {
      this.tokens -= 1;
      return;
    }
    this.queuedUntil = Math.max(this.queuedUntil, now) + 1000 / this.perSecond;
    // What refills meanwhile belongs to those who wait.
    this.tokens = Math.max(0, this.tokens - 1);
    const delay = this.queuedUntil - now;
    await new Promise<void>(resolve => {
      setTimeout(resolve, delay);
    });
  }
}
