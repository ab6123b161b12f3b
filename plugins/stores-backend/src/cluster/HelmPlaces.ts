// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import PQueue from 'p-queue';
import { TurnQueue } from '../turns';

type Call = () => Promise<unknown>;
class HelmQueue extends TurnQueue<Call> {}

/** Where a call has its place: among those that owners take turns for, or in the one beside them. */
export type HelmPlace = 'shared' | 'extra';

/**
 * The places of one cluster for calls of Helm: some, for which owners take turns, and one more for an owner who has no
 * call while those of others hold them all. So one owner's crowd does not even make another wait for what has begun.
 */
export class HelmPlaces {
  private readonly shared: PQueue<HelmQueue, { owner?: string }>;
  private readonly extra = new PQueue({ concurrency: 1 });
  /** How many calls each owner has, running or waiting. */
  private readonly calls = new Map<string, number>();

  static create(options: { concurrency: number }) {
    return new HelmPlaces(options.concurrency);
  }

  private constructor(concurrency: number) {
    this.shared = new PQueue({ concurrency, queueClass: HelmQueue });
  }

  /** Resolves with what the call does, once it has had a place. */
  async add<T>(
    call: (place: HelmPlace) => Promise<T>,
    { owner = '' }: { owner?: string },
  ): Promise<T> {
    const own = this.calls.get(owner) ?? 0;
    this.calls.set(owner, own + 1);
    try {
      return own === 0 && this.crowded && this.extra.pending === 0
        ? await this.extra.add(() => call('extra'))
        : await this.shared.add(() => call('shared'), { owner });
    } finally {
      this.leave(owner);
    }
  }

  async onIdle(): Promise<void> {
    await Promise.all([this.shared.onIdle(), this.extra.onIdle()]);
  }

  private get crowded(): boolean {
    return this.shared.pending >= this.shared.concurrency;
  }

  private leave(owner: string): void {
    const left = (this.calls.get(owner) ?? 1) - 1;
    if (left > 0) this.calls.set(owner, left);
    else this.calls.delete(owner);
  }
}
