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
      await new Promise<void>(resolve => {
        const finish = () => {
          clearTimeout(timer);
          this.#signal.removeEventListener('abort', finish);
          this.#wakeSleeper = undefined;
          resolve();
        };
        const timer = setTimeout(finish, milliseconds);
        this.#signal.addEventListener('abort', finish);
        this.#wakeSleeper = finish;
      });
    }
    this.#signal.throwIfAborted();
    const woken = this.#called;
    this.#called = false;
    return woken;
  }
}
