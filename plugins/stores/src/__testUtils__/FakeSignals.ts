// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { SignalApi } from '@backstage/plugin-signals-react';
import { JsonObject } from '@backstage/types';
import { StoreSignal } from '@storekeeper/backstage-plugin-stores-common';

/** Signals that a test sends by hand. */
export class FakeSignals implements SignalApi {
  #listeners = new Set<(message: JsonObject) => void>();

  subscribe<TMessage extends JsonObject = JsonObject>(
    _channel: string,
    onMessage: (message: TMessage) => void,
  ) {
    const listener = onMessage as (message: JsonObject) => void;
    this.#listeners.add(listener);
    return { unsubscribe: () => this.#listeners.delete(listener) };
  }

  send(signal: StoreSignal) {
    for (const listener of this.#listeners) listener(signal);
  }
}
