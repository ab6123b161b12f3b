// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { EventsService } from '@backstage/plugin-events-node';
import {
  STORES_CHANNEL,
  StoreSignal,
} from '@storekeeper/backstage-plugin-stores-common';

type Listener = () => void;

/** The announced changes of stores, by store: one subscription for all tasks that follow one. */
export class StoreChanges {
  readonly #listeners = new Map<string, Set<Listener>>();

  static async create(options: { events: EventsService }) {
    const changes = new StoreChanges();
    await options.events.subscribe({
      // Subscribers of one id share the events among them; each portal has its own tasks, so each hears them all.
      id: `scaffolder-stores-${randomUUID()}`,
      topics: [STORES_CHANNEL],
      onEvent: async ({ eventPayload }) =>
        changes.#announce((eventPayload as StoreSignal).storeId),
    });
    return changes;
  }

  private constructor() {}

  /** Calls the listener at each change of the store until the returned function is called. */
  listen(storeId: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(storeId) ?? new Set();
    this.#listeners.set(storeId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(storeId);
    };
  }

  #announce(storeId: string) {
    this.#listeners.get(storeId)?.forEach(listener => listener());
  }
}
