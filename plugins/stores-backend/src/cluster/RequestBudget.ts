// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { currentOwner, TurnQueue } from '../turns';

/**
 * A token bucket: lets a burst through and then so many requests a second, so that a crowd of stores does not
 * push the API server into throttling everybody else. Those who wait take turns by owner.
 */
export class RequestBudget {
  private tokens: number;
  private filledAt: number;
  private readonly queue = new TurnQueue<() => void>();
  private timer?: NodeJS.Timeout;

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
    this.fill();
    if (this.tokens >= 1 && this.queue.size === 0) {
      this.tokens -= 1;
      return;
    }
    await new Promise<void>(resolve => {
      this.queue.enqueue(resolve, { owner: currentOwner() });
      this.schedule();
    });
  }

  private fill(): void {
    const now = Date.now();
    this.tokens = Math.min(
      this.burst,
      this.tokens + ((now - this.filledAt) / 1000) * this.perSecond,
    );
    this.filledAt = now;
  }

  private schedule(): void {
    if (this.timer) return;
    const delay = ((1 - this.tokens) / this.perSecond) * 1000;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.serve();
    }, Math.max(Math.ceil(delay), 1));
  }

  private serve(): void {
    this.fill();
    while (this.tokens >= 1) {
      const next = this.queue.dequeue();
      if (!next) return;
      this.tokens -= 1;
      next();
    }
    if (this.queue.size > 0) this.schedule();
  }
}
