// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { get } from '../kube.mjs';

const { items } = await get('nodes', '--selector=type=kwok');

/** Whether there are nodes on which nothing runs: `missing` says why a test that wants them cannot be. */
export const SIMULATED = {
  missing:
    items.length === 0 &&
    'the cluster has no simulated nodes (labelled type=kwok)',
};
