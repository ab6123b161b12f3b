// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { DownContext, Step } from '../Step';

/** Pods that do not end by themselves are left to the namespace's deletion after so long. */
const PATIENCE_MS = 20_000;

/** The shop is closed and its database ends in order, before anything is taken from under it. */
export const scaleDownStep: Step<DownContext> = {
  id: 'scale-down',
  async run(store, { cluster, condition, now }) {
    if (condition?.status === 'True') {
      return { state: 'done', message: condition.message };
    }
    const namespace = await cluster.namespaces.read(store);
    if (namespace.state !== 'ours') {
      return { state: 'done', message: 'Nothing is running.' };
    }
    const pods = await cluster.workloads.scaleDown(store.namespace);
    if (pods === 0) {
      return { state: 'done', message: 'The shop is closed.' };
    }
    const since = condition ? Date.parse(condition.since) : now().getTime();
    const patience = new Date(since + PATIENCE_MS);
    if (now() >= patience) {
      return {
        state: 'done',
        message: `The shop is closed; ${pods} pods do not end by themselves.`,
      };
    }
    return {
      state: 'wait',
      reason: 'PodsEnding',
      message: `Waiting for ${pods} ${pods === 1 ? 'pod' : 'pods'} to end.`,
      until: patience,
    };
  },
};
