// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreSignal } from '@storekeeper/backstage-plugin-stores-common';

/**
 * How soon the catalog looks at a store that has come or gone, and at one that merely looks different, in milliseconds. A
 * store in provisioning looks different many times a second, and nearly always in what its entity does not say.
 */
export const LOOK_WITHIN_MS: Record<StoreSignal['change'], number> = {
  created: 500,
  deleted: 500,
  updated: 2_000,
};

/** Gathers announced stores, so that the catalog takes a crowd of them as one change, and each of them once. */
export class AnnouncedStores {
  readonly #onDue: () => void;
  readonly #ids = new Set<string>();
  #dueAt = Infinity;
  #timer?: NodeJS.Timeout;

  /** `onDue` is to take them. */
  static create(options: { onDue: () => void }) {
    return new AnnouncedStores(options.onDue);
  }

  private constructor(onDue: () => void) {
    this.#onDue = onDue;
  }

  add({ storeId, change }: StoreSignal): void {
    this.#ids.add(storeId);
    const dueAt = Date.now() + LOOK_WITHIN_MS[change];
    if (dueAt >= this.#dueAt) return;
    this.#dueAt = dueAt;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onDue, LOOK_WITHIN_MS[change]).unref();
  }

  /** Those announced since the last time. */
  take(): string[] {
    const ids = [...this.#ids];
    this.#ids.clear();
    this.#dueAt = Infinity;
    clearTimeout(this.#timer);
    return ids;
  }
}
