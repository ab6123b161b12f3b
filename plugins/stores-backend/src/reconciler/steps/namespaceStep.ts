// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { namespaceConflict } from '../diagnosis/knownFailures';
import { Step } from '../Step';
import { waitForRoom } from '../waitForRoom';

/** In milliseconds: so long may an API server take to make one. */
const MAKING_MS = 30_000;

/** A namespace of the store's own, known from here on by its UID. Where room is short, the store waits for it here. */
export const namespaceStep: Step = {
  id: 'namespace',
  async run(store, context) {
    const { cluster, observe, holdLease } = context;
    const begins =
      store.observedGeneration === 0 && !store.steps.namespace?.finishedAt;
    const queued = begins ? await waitForRoom(store, context) : undefined;
    if (queued) {
      return queued;
    }
    const there = {
      state: 'done',
      message: `Namespace ${store.namespace} is there.`,
    } as const;
    if (await cluster.namespaces.isKnown(store)) {
      return there;
    }
    const before = store.namespaceUid
      ? await cluster.namespaces.read(store)
      : undefined;
    if (before?.state === 'absent') {
      // Somebody deleted it. Forgotten first: after a crash the next one would look like a stranger's.
      await observe({ namespaceUid: undefined });
    }
    // Whoever was stopped before this line and goes on after the store is deleted must not make another.
    await holdLease(MAKING_MS);
    const namespace = await cluster.namespaces.ensure(
      before?.state === 'absent'
        ? { ...store, namespaceUid: undefined }
        : store,
    );
    if (namespace.state === 'foreign') {
      return {
        state: 'failed',
        failure: namespaceConflict(store.namespace, namespace.message),
      };
    }
    if (namespace.state !== 'ours') {
      return {
        state: 'wait',
        reason: 'NamespaceTerminating',
        message: 'Waiting until an earlier namespace of the shop is gone.',
      };
    }
    if (store.namespaceUid !== namespace.uid) {
      await observe({ namespaceUid: namespace.uid });
    }
    return there;
  },
};
