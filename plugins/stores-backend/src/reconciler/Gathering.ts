// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** Times in milliseconds. */
export type GatheringOptions = {
  /** Nothing more has come for so long. */
  quietMs: number;
  /** The first waits no longer than this, whatever else comes. */
  longestMs: number;
  onDue: () => void;
};

/** Makes one of what comes in a crowd. */
export class Gathering {
  private firstAt?: number;
  private timer?: NodeJS.Timeout;

  static create(options: GatheringOptions) {
    return new Gathering(options);
  }

  private constructor(private readonly options: GatheringOptions) {}

  /** Whether something has come that is not due yet. */
  get waiting(): boolean {
    return this.firstAt !== undefined;
  }

  /** One more. */
  add(): void {
    const { quietMs, longestMs, onDue } = this.options;
    const now = performance.now();
    this.firstAt ??= now;
    const leftMs = Math.max(this.firstAt + longestMs - now, 0);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.firstAt = undefined;
      onDue();
    }, Math.min(quietMs, leftMs)).unref();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.firstAt = undefined;
  }
}
