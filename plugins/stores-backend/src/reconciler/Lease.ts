// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LeaseLostError } from './LeaseLostError';
import { StoreQueue } from './StoreQueue';

/** The lease outlives what it is held for by so much. */
const MARGIN_MS = 5_000;

/** Keeps a claimed store for as long as a visit takes, and says when it is lost. */
export class Lease {
  private readonly lost = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private heldUntil = 0;

  static create(options: {
    queue: StoreQueue;
    id: string;
    token: number;
    leaseMs: number;
    onError: (error: unknown) => void;
  }) {
    return new Lease(options);
  }

  private constructor(
    private readonly options: {
      queue: StoreQueue;
      id: string;
      token: number;
      leaseMs: number;
      onError: (error: unknown) => void;
    },
  ) {
    this.timer = setInterval(() => {
      this.renew().catch(options.onError);
    }, options.leaseMs / 3);
  }

  /** Aborted with a LeaseLostError once another worker may be at the store. */
  get signal(): AbortSignal {
    return this.lost.signal;
  }

  /**
   * Holds the lease for at least so long, even if this process dies now: what the holder starts (a child process)
   * may go on without it for that time.
   */
  async hold(milliseconds: number): Promise<void> {
    this.heldUntil = Date.now() + milliseconds + MARGIN_MS;
    await this.renew();
    this.signal.throwIfAborted();
  }

  end(): void {
    clearInterval(this.timer);
  }

  private async renew(): Promise<void> {
    const { queue, id, token, leaseMs } = this.options;
    const remaining = Math.max(leaseMs, this.heldUntil - Date.now());
    const kept = await queue.renew({
      id,
      token,
      leaseSeconds: Math.ceil(remaining / 1000),
    });
    if (!kept) {
      this.end();
      this.lost.abort(new LeaseLostError(id));
    }
  }
}
