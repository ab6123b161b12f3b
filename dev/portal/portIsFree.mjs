// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:net';

/**
 * Whether this program could listen there. The server is closed again at once.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function portIsFree(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', error =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
