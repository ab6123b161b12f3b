// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Engine } from '@storekeeper/backstage-plugin-stores-common';
import { StoreEngine } from '@storekeeper/backstage-plugin-stores-node';
import { EngineRegistry, invalidFields } from '../model';
import { ComingSoon } from './readStoresConfig';

const choiceOf = (ids: string[]) => `one of: ${ids.join(', ')}`;

/** What can be ordered, and what people see as coming soon. Stores of an engine that was switched off go on. */
export class Engines {
  readonly #registry: EngineRegistry;
  readonly #disabled: Set<string>;
  readonly #comingSoon: ComingSoon[];

  static create(options: {
    registry: EngineRegistry;
    disabledEngines: Set<string>;
    comingSoon: ComingSoon[];
  }) {
    return new Engines(options);
  }

  private constructor(options: {
    registry: EngineRegistry;
    disabledEngines: Set<string>;
    comingSoon: ComingSoon[];
  }) {
    this.#registry = options.registry;
    this.#disabled = options.disabledEngines;
    this.#comingSoon = options.comingSoon;
  }

  get(id: string): StoreEngine | undefined {
    return this.#registry.get(id);
  }

  /** Those that can be ordered first. */
  list(): Engine[] {
    const installed = this.#registry.list().map(engine => this.#view(engine));
    const announced = this.#comingSoon
      .filter(({ id }) => !this.#registry.get(id))
      .map(engine => ({
        ...engine,
        available: false,
        defaultVersion: '',
        versions: [],
        defaultPlan: '',
        plans: [],
      }));
    return [
      ...installed.filter(engine => engine.available),
      ...installed.filter(engine => !engine.available),
      ...announced,
    ];
  }

  /** The engine and plan of a new store. Throws InputError (400) that lists what there is. */
  choose(options: { engine: string; plan?: string }) {
    const { available, title } =
      this.list().find(({ id }) => id === options.engine) ?? {};
    const engine = this.#registry.get(options.engine);
    if (!engine || !available) {
      throw invalidFields([
        {
          field: 'engine',
          message: title
            ? `${title} is coming soon and cannot be ordered yet.`
            : `There is no such engine. Choose ${this.#choices()}.`,
        },
      ]);
    }
    return { engine, plan: this.choosePlan(engine, options.plan) };
  }

  /** A plan of the engine; without an id the first. Throws InputError (400) that lists the plans. */
  choosePlan(engine: StoreEngine, id?: string) {
    const plan = id
      ? engine.plans.find(candidate => candidate.id === id)
      : engine.plans[0];
    if (!plan) {
      throw invalidFields([
        {
          field: 'plan',
          message: `There is no such plan. Choose ${choiceOf(
            engine.plans.map(candidate => candidate.id),
          )}.`,
        },
      ]);
    }
    return plan;
  }

  #choices(): string {
    const ids = this.list()
      .filter(engine => engine.available)
      .map(engine => engine.id);
    return ids.length > 0 ? choiceOf(ids) : 'one when the operator installs it';
  }

  #view(engine: StoreEngine): Engine {
    return {
      id: engine.id,
      title: engine.title,
      summary: engine.summary,
      goodFor: engine.goodFor,
      available: !this.#disabled.has(engine.id),
      defaultVersion: engine.versions[0],
      versions: engine.versions,
      defaultPlan: engine.plans[0].id,
      plans: engine.plans,
    };
  }
}
