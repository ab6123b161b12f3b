// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 500;
const PATIENCE_MS = 120_000;
/** What ends after the namespace is gone, like the removal of volumes, must not slow down what is measured next. */
const SETTLE_MS = 3_000;

/** Waits until a namespace is gone and the machine has come to rest. */
export async function untilGone({ api, namespace }) {
  const deadline = Date.now() + PATIENCE_MS;
  while (await api.get(`/api/v1/namespaces/${namespace}`)) {
    if (Date.now() > deadline) {
      throw new Error(`Namespace ${namespace} does not go away`);
    }
    await pause(POLL_MS);
  }
  await pause(SETTLE_MS);
}
