// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { globSync } from 'node:fs';

/**
 * A path in the control group of a pod, the one nearest to its top; undefined where the node is not this very machine. The
 * kubelet's groups may lie in one of their cluster's, and systemd's driver writes a pod's id with underscores.
 *
 * @param {{root: string, uid: string, path: string}} options `root`: where the kernel shows the groups; `uid`: the pod's;
 *   `path`: below the pod's group, a pattern
 */
export function podCgroup({ root, uid, path }) {
  const names = [uid, uid.replaceAll('-', '_')].join();
  return globSync(`${root}/{,*/}kubepods*/**/*{${names}}*/${path}`).sort(
    (one, other) => one.length - other.length,
  )[0];
}
