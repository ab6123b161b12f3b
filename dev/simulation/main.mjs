// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { keepRunning } from '../sandbox/node/keepRunning.mjs';
import { HttpsApi } from './HttpsApi.mjs';
import { SimulatedNodes } from './SimulatedNodes.mjs';
import { SimulatedVolumes } from './SimulatedVolumes.mjs';
import { components } from './components.mjs';
import {
  API_CERTIFICATE,
  ensureIdentities,
  tokenOf,
  writeKubeconfigs,
} from './identities.mjs';

const POLL_MS = 200;
const NODES = 2;

/**
 * The control plane: runs in its state folder, starts each program and starts it again whenever it ends, and is the nodes
 * and the volumes itself. When all is there it writes the file "ready".
 */
async function main([programs, portText]) {
  const port = Number(portText);
  mkdirSync('log', { recursive: true });
  ensureIdentities();
  // What a killed one leaves behind is in the way of the next.
  rmSync('etcd.sock', { force: true });
  rmSync('peers.sock', { force: true });
  const commands = components({ programs, port });
  const start = name =>
    keepRunning({ name, command: commands[name], file: `log/${name}.log` });
  start('etcd');
  start('kube-apiserver');
  await until(() => existsSync(API_CERTIFICATE));
  writeKubeconfigs({ port });
  const authority = readFileSync(API_CERTIFICATE);
  const api = HttpsApi.create({ port, token: tokenOf('admin'), authority });
  await until(() => answers(api));
  start('kube-controller-manager');
  start('kube-scheduler');
  await SimulatedVolumes.start({ api });
  await SimulatedNodes.start({ api, count: NODES });
  writeFileSync('ready', '');
}

async function until(holds) {
  while (!(await holds())) {
    await pause(POLL_MS);
  }
}

async function answers(api) {
  return api.send('GET', '/readyz').then(
    status => status === 200,
    () => false,
  );
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
