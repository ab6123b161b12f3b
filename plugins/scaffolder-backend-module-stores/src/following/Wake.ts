// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** A sleep that can be ended from outside; a call between two sleeps ends the next one at once. */
export class Wake {
  readonly #signal: AbortSignal;
  #called = false;
  #wakeSleeper?: () => void;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  now() {
    this.#called = true;
    this.#wakeSleeper?.();
  }

  /** True when it was woken, false when the time was over; throws the signal's reason when that aborts. */
  async sleep(milliseconds: number): Promise<boolean> {
    this.#signal.throwIfAborted();
    if (!this.#called) {
      const over = new AbortController();
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, milliseconds);
        over.signal.addEventListener('abort', () => clearTimeout(timer));
        this.#wakeSleeper = resolve;
        this.#signal.addEventListener('abort', () => resolve(), over);
      });
      // Takes away the timer and the listener, whichever of them did not end the sleep.
      over.abort();
      this.#wakeSleeper = undefined;
    }
    this.#signal.throwIfAborted();
    const woken = this.#called;
    this.#called = false;
    return woken;
  }
}
