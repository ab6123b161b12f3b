// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** How a {@link ClaimLoop} gets its work and does it. */
export type ClaimLoopOptions<T> = {
  /** How many are worked on at a time. */
  places: number;
  /** How many of these are kept for newcomers: owners of whom nothing is being worked on. */
  kept: number;
  /** Of at most `limit`, the last `forNewcomers` are newcomers' or nobody's. */
  claim(options: { limit: number; forNewcomers: number }): Promise<T[]>;
  process(item: T): Promise<void>;
  /** When something may be claimed next; undefined: nothing is waiting. */
  nextAt(): Promise<Date | undefined>;
  onError(error: unknown): void;
};

/** Another portal may have made something due that it has no room for, and tells nobody. */
const LONGEST_SLEEP_MS = 5_000;
/** What is overdue and was not claimed is being claimed by somebody else. */
const SHORTEST_SLEEP_MS = 100;
const ERROR_SLEEP_MS = 1_000;

/** Claims and processes a few items at a time, at once when woken, and sleeps until the next is due. */
export class ClaimLoop<T> {
  private readonly inFlight = new Set<Promise<void>>();
  private running?: Promise<void>;
  private stopped = false;
  private woken = false;
  private rouse?: () => void;

  static create<T>(options: ClaimLoopOptions<T>) {
    return new ClaimLoop<T>(options);
  }

  private constructor(private readonly options: ClaimLoopOptions<T>) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Something has become due. */
  wake(): void {
    this.woken = true;
    this.rouse?.();
  }

  /** Claims no more, and resolves when what is in flight has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
    await Promise.all(this.inFlight);
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      let sleepMs = LONGEST_SLEEP_MS;
      try {
        sleepMs = await this.fill();
      } catch (error) {
        this.options.onError(error);
        sleepMs = ERROR_SLEEP_MS;
      }
      await this.sleep(sleepMs);
    }
  }

  /** Takes what there is room for; returns how long there is nothing more to take. */
  private async fill(): Promise<number> {
    const { places, kept } = this.options;
    const limit = places - this.inFlight.size;
    if (limit === 0) {
      // The next that ends wakes the loop.
      return LONGEST_SLEEP_MS;
    }
    const forNewcomers = Math.min(kept, limit);
    const items = await this.options.claim({ limit, forNewcomers });
    items.forEach(item => this.begin(item));
    if (items.length >= limit - forNewcomers) {
      // So does a newcomer's wish.
      return LONGEST_SLEEP_MS;
    }
    const nextAt = await this.options.nextAt();
    if (!nextAt) {
      return LONGEST_SLEEP_MS;
    }
    return Math.min(
      Math.max(nextAt.getTime() - Date.now(), SHORTEST_SLEEP_MS),
      LONGEST_SLEEP_MS,
    );
  }

  private begin(item: T): void {
    const work = this.options
      .process(item)
      .catch(error => this.options.onError(error))
      .finally(() => {
        this.inFlight.delete(work);
        this.wake();
      });
    this.inFlight.add(work);
  }

  private async sleep(milliseconds: number): Promise<void> {
    if (this.woken || this.stopped) {
      return;
    }
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.rouse = undefined;
  }
}
