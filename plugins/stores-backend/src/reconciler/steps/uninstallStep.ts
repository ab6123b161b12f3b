// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { helmFailure } from '../diagnosis/helmFailure';
import { DownContext, Step } from '../Step';

/** The release goes, and with it whatever it may have made outside the namespace. */
export const uninstallStep: Step<DownContext> = {
  id: 'uninstall',
  async run(store, context) {
    const { cluster, condition, signal } = context;
    if (condition?.status === 'True') {
      return { state: 'done', message: condition.message };
    }
    const namespace = await cluster.namespaces.read(store);
    if (namespace.state !== 'ours') {
      return { state: 'done', message: 'Nothing is installed.' };
    }
    try {
      await cluster.releases.uninstall({
        name: store.name,
        namespace: store.namespace,
        signal,
        onStart: () => context.holdLease(cluster.releases.hardTimeoutMs),
      });
      return { state: 'done', message: 'The software is removed.' };
    } catch (error) {
      const outcome = helmFailure(error, context);
      if (outcome.state === 'failed') {
        // No reason to keep the rest: what the release made is in the namespace, which goes next.
        return {
          state: 'done',
          message: `The namespace goes with what Helm left: ${outcome.failure.message}`,
        };
      }
      return outcome;
    }
  },
};
