// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Around } from './aroundCalls';

/** The life of a process: at one moment it ends, and from then on nothing that it does has any effect. */
export class Life {
  /** What it was at when it lived, each moment by its name. */
  readonly moments: string[] = [];
  private ended = false;

  /** It dies at the moment of that number or name; without one it goes on for ever. */
  static create(options: { diesAt?: number | string } = {}) {
    return new Life(options.diesAt);
  }

  private constructor(private readonly diesAt?: number | string) {}

  get over(): boolean {
    return this.ended;
  }

  /** Where it ended. */
  get lastMoment(): string | undefined {
    return this.moments.at(-1);
  }

  /** Each call is two moments, before its effect and after. */
  readonly around: Around = async (point, _args, call) => {
    this.pass(`before ${point}`);
    const result = await call();
    this.pass(`after ${point}`);
    return result;
  };

  pass(moment: string): void {
    if (!this.ended) {
      this.moments.push(moment);
      this.ended = [moment, this.moments.length].some(
        now => now === this.diesAt,
      );
    }
    if (this.ended) {
      throw new Error('killed');
    }
  }
}
