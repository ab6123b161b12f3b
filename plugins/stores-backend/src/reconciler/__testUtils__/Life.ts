// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** The life of a process: at the n-th moment it ends, and from then on nothing that it does has any effect. */
export class Life {
  private moments = 0;
  private ended = false;

  /** Without a moment of death it goes on for ever. */
  static create(options: { diesAt?: number } = {}) {
    return new Life(options.diesAt);
  }

  private constructor(private readonly diesAt?: number) {}

  get over(): boolean {
    return this.ended;
  }

  /** The object as this process has it: each call is two moments, before its effect and after. */
  live<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (object, key) => {
        const value = Reflect.get(object, key);
        if (typeof value === 'function') {
          return async (...args: unknown[]) => {
            this.pass();
            const result = await value.apply(object, args);
            this.pass();
            return result;
          };
        }
        return value;
      },
    });
  }

  private pass(): void {
    this.moments += 1;
    if (this.moments === this.diesAt) {
      this.ended = true;
    }
    if (this.ended) {
      throw new Error('killed');
    }
  }
}
