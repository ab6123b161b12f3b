// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import https from 'node:https';
import { join } from 'node:path';
import { settings } from './settings.mjs';

const PATIENCE_MS = 5000;

/** Whether the sandbox's API server answers on that port and has all that it needs. */
export function apiIsReady({ port }) {
  const pki = join(settings.state, 'pki');
  if (!existsSync(join(pki, 'admin.conf'))) {
    return false;
  }
  return new Promise(resolve => {
    const request = https.get(
      {
        ...{ host: '127.0.0.1', port, path: '/readyz', agent: false },
        ca: readFileSync(join(pki, 'ca.crt')),
        cert: readFileSync(join(pki, 'admin.crt')),
        key: readFileSync(join(pki, 'admin.key')),
        timeout: PATIENCE_MS,
      },
      response => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
