// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Step } from '../Step';

/** Keys and passwords, made once and kept. Looked at once an attempt: a Secret that is gone comes back by a retry. */
export const secretsStep: Step = {
  id: 'secrets',
  async run(store, { cluster, engine, engineStore, condition }) {
    const message = 'Keys and passwords are made.';
    const settled = store.observedGeneration >= store.generation;
    const made = store.steps.secrets?.finishedAt !== undefined;
    if ((settled || made) && condition?.status === 'True') {
      return { state: 'done', message };
    }
    await cluster.secrets.ensure({
      storeId: store.id,
      namespace: store.namespace,
      recipes: engine.secrets(engineStore),
    });
    return { state: 'done', message };
  },
};
