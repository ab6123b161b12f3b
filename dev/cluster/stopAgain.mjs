// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * Stops a prepared cluster that was not up before, where it can be stopped at all.
 *
 * @param {{
 *   steps: import('../bootstrap/steps.js'),
 *   log: string,
 *   cluster: {title: string, down?: (options: {log: string}) => Promise<void>},
 *   wasUp: boolean,
 * }} options
 */
export async function stopAgain({ steps, log, cluster, wasUp }) {
  if (!wasUp && cluster.down) {
    await steps.run({ title: `Stopped: ${cluster.title}`, log }, () =>
      cluster.down({ log }),
    );
  }
}
