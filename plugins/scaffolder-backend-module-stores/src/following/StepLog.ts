// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { Store, StoreStep } from '@storekeeper/backstage-plugin-stores-common';

/** Writes into a task's log what is new since the last look, one line for each step that is reached. */
export class StepLog {
  readonly #logger: LoggerService;
  readonly #told = new Set<string>();
  #unreadable = false;

  constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  tell(store: Store) {
    this.#unreadable = false;
    for (const step of store.steps) this.#tellStep(step);
    if (store.steps.length === 0)
      this.#tellOnce(`${store.phase}: ${store.message}`);
  }

  /** Says once that the store cannot be read just now, until it can again. */
  tellUnreadable(error: Error) {
    if (!this.#unreadable) {
      this.#logger.warn(
        `The store cannot be read just now, trying again: ${error.message}`,
      );
    }
    this.#unreadable = true;
  }

  #tellStep(step: StoreStep) {
    if (step.state === 'done') {
      this.#tellOnce(`${step.title}: done${took(step)}`);
    }
    if (step.state === 'skipped') {
      this.#tellOnce(`${step.title}: not tried. ${step.message ?? ''}`.trim());
    }
    if (step.state === 'active') {
      this.#tellOnce(`${step.title}: ${step.message ?? 'under way'}`);
    }
  }

  #tellOnce(line: string) {
    if (this.#told.has(line)) return;
    this.#told.add(line);
    this.#logger.info(line);
  }
}

function took({ startedAt, finishedAt }: StoreStep): string {
  if (!startedAt || !finishedAt) return '';
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  return ` after ${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
}
