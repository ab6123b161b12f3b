// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ConflictError } from '@backstage/errors';
import { StoreEngine } from '@storekeeper/backstage-plugin-stores-node';

/** The engines whose modules are installed and that the operator has not switched off. */
export class EngineRegistry {
  readonly #engines = new Map<string, StoreEngine>();

  static create(engines: StoreEngine[] = []) {
    const registry = new EngineRegistry();
    engines.forEach(engine => registry.add(engine));
    return registry;
  }

  private constructor() {}

  /** Throws a ConflictError where an engine of that id is there already. */
  add(engine: StoreEngine): void {
    if (this.#engines.has(engine.id)) {
      throw new ConflictError(`Engine '${engine.id}' is registered twice`);
    }
    this.#engines.set(engine.id, engine);
  }

  get(id: string): StoreEngine | undefined {
    return this.#engines.get(id);
  }

  list(): StoreEngine[] {
    return [...this.#engines.values()];
  }
}
