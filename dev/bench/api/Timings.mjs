// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** How long something took, time after time. */
export class Timings {
  #milliseconds = [];
  #cpu = 0;

  /**
   * @param {string} title what took so long
   * @param {(() => number | undefined)} [cpu] the processor time in milliseconds that was used so far by who did it
   */
  constructor(title, cpu = () => undefined) {
    this.title = title;
    this.cpu = cpu;
  }

  /**
   * @template T
   * @param {() => Promise<T>} action
   * @returns {Promise<T>}
   */
  async time(action) {
    const used = this.cpu();
    const began = performance.now();
    const result = await action();
    this.#milliseconds.push(performance.now() - began);
    this.#cpu += this.cpu() - used;
    return result;
  }

  /** The time in milliseconds that so large a part (0 to 1) of all took at most. */
  quantile(part) {
    const sorted = [...this.#milliseconds].sort((a, b) => a - b);
    return sorted[Math.ceil(sorted.length * part) - 1];
  }

  /**
   * A line of a table. The ratio is that of the 95th percentile to that of the baseline, which was measured in between;
   * the processor time is an average of the whole portal, the work in its background included.
   */
  describe(baseline) {
    const [median, p95, longest] = [0.5, 0.95, 1].map(part =>
      this.quantile(part),
    );
    return {
      what: this.title,
      times: this.#milliseconds.length,
      'median ms': Math.round(median),
      'p95 ms': Math.round(p95),
      'longest ms': Math.round(longest),
      'cpu ms': Number.isNaN(this.#cpu)
        ? '?'
        : Math.round(this.#cpu / this.#milliseconds.length),
      ratio: Number((p95 / baseline.quantile(0.95)).toFixed(1)),
    };
  }
}
