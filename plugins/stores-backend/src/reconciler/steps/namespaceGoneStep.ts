// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { DownContext, Step } from '../Step';

/** The namespace goes, known by its UID and never by its name alone. */
export const namespaceGoneStep: Step<DownContext> = {
  id: 'namespace-gone',
  async run(store, { cluster, observe }) {
    const { namespaces } = cluster;
    const done = { state: 'done', message: 'The data is removed.' } as const;
    const namespace = await namespaces.read(store);
    // Of another UID it is somebody else's, made since: ours has gone.
    if (namespace.state === 'absent' || namespace.state === 'foreign') {
      return done;
    }
    if (!store.namespaceUid) {
      await observe({ namespaceUid: namespace.uid });
    }
    if (namespace.state === 'ours') {
      await namespaces.delete({ name: store.namespace, uid: namespace.uid });
    }
    return {
      state: 'wait',
      reason: 'NamespaceTerminating',
      message:
        namespace.state === 'terminating' && namespace.message
          ? `Waiting for the namespace to go: ${namespace.message}. If that lasts, an operator has to look after what holds it.`
          : 'Waiting for the namespace to go.',
    };
  },
};
