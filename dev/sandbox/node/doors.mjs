// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createServer, connect } from 'node:net';
import { rmSync } from 'node:fs';
import { DOORS, doorSocket } from './network.mjs';

/**
 * Outer half of the way into the cluster: listens on loopback ports of this machine.
 *
 * @param {Record<string, number>} ports by the door's name
 */
export async function listenOutside(ports) {
  for (const [name, port] of Object.entries(ports)) {
    await listen({ port, host: '127.0.0.1' }, { path: doorSocket(name) });
  }
}

/** Inner half: takes what comes through the sockets to its address in the cluster's network. */
export async function listenInside() {
  for (const [name, target] of Object.entries(DOORS)) {
    const path = doorSocket(name);
    rmSync(path, { force: true });
    await listen({ path }, target);
  }
}

async function listen(where, target) {
  const server = createServer({ allowHalfOpen: true }, client => {
    const onward = connect({ ...target, allowHalfOpen: true });
    client.setNoDelay(true);
    onward.setNoDelay(true);
    client.pipe(onward);
    onward.pipe(client);
    // Either end may break off at any time: the other is told the same way.
    client.on('error', () => onward.destroy());
    onward.on('error', () => client.destroy());
    client.on('close', () => onward.destroy());
    onward.on('close', () => client.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, resolve);
  });
}
