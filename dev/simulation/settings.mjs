// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import cacheFolder from '../bootstrap/cacheFolder.js';

const instance = join(cacheFolder, 'simulation');

/** Where the control plane with simulated nodes keeps what it stores. */
export const settings = {
  instance,
  /** Objects, keys and logs: only its owner may look. Also the working folder of its processes. */
  state: join(instance, 'state'),
  record: join(instance, 'record.json'),
  log: join(instance, 'control-plane.log'),
  port: Number(process.env.STOREKEEPER_API_PORT ?? 6443),
};
