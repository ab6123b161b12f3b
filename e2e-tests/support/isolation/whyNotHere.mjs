// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { environment } from '../environment.mjs';
import { missingImage } from '../missingImage.mjs';

const THROW_AWAY = ['sandbox', 'kind'];

/**
 * Why the isolation of an engine's stores cannot be tried on this cluster; undefined where it can.
 *
 * @param {string} engine
 */
export function whyNotHere(engine) {
  return THROW_AWAY.includes(environment.cluster.name)
    ? missingImage(engine)
    : 'a pod in the node’s network stands in for the cloud’s metadata address: only on a cluster of our own';
}
