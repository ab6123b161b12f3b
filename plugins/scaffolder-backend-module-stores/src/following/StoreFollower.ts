// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { isError } from '@backstage/errors';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { StoreAccess } from '../access/StoreAccess';
import { StoreChanges } from './StoreChanges';
import { Wake } from './Wake';

/** What is seen of a store at one time: itself, nothing because it is gone, or that it could not be read. */
export type StoreSight =
  | { kind: 'store'; store: Store }
  | { kind: 'gone' }
  | { kind: 'unreadable'; error: Error };

const SHORTEST_MS = 1_000;
const LONGEST_MS = 5_000;
const LONGEST_WITH_EVENTS_MS = 15_000;

/**
 * Follows a store at little cost: it looks when a change is announced, and otherwise at growing intervals, for the
 * announcement may have been made in another portal on the same database.
 */
export class StoreFollower {
  readonly #access: StoreAccess;
  readonly #changes: StoreChanges;
  readonly #shortestMs: number;

  /** shortestMs: the first interval between two looks, from which the longer ones grow. */
  static create(options: {
    access: StoreAccess;
    changes: StoreChanges;
    shortestMs?: number;
  }) {
    return new StoreFollower(
      options.access,
      options.changes,
      options.shortestMs ?? SHORTEST_MS,
    );
  }

  private constructor(
    access: StoreAccess,
    changes: StoreChanges,
    shortestMs: number,
  ) {
    this.#access = access;
    this.#changes = changes;
    this.#shortestMs = shortestMs;
  }

  /**
   * Yields one sight after the other, the first at once, until the caller stops or the signal aborts. The signal's
   * reason is thrown then. A refusal (401 or 403) is thrown; a failure that may pass is a sight.
   */
  async *follow(id: string, signal: AbortSignal): AsyncGenerator<StoreSight> {
    const wake = new Wake(signal);
    const stopListening = this.#changes.listen(id, () => wake.now());
    let interval = this.#shortestMs;
    let announced = false;
    try {
      for (;;) {
        yield await this.#look(id, signal);
        const longest = announced ? LONGEST_WITH_EVENTS_MS : LONGEST_MS;
        if (await wake.sleep(Math.min(interval, longest))) {
          announced = true;
          interval = this.#shortestMs;
        } else {
          interval = Math.min(interval * 1.5, LONGEST_WITH_EVENTS_MS);
        }
      }
    } finally {
      stopListening();
    }
  }

  async #look(id: string, signal: AbortSignal): Promise<StoreSight> {
    try {
      return { kind: 'store', store: await this.#access.read(id, signal) };
    } catch (error) {
      signal.throwIfAborted();
      const status = isError(error) ? error.statusCode : undefined;
      if (status === 404) return { kind: 'gone' };
      if (status === 401 || status === 403) throw error;
      return {
        kind: 'unreadable',
        error: error instanceof Error ? error : new Error(String(error)),
      };
    }
  }
}
