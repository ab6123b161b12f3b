// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureCertificates } from './certificates.mjs';
import { COMPONENTS, kubeletConfiguration } from './components.mjs';
import { listenOutside } from './doors.mjs';
import { makeNetwork } from './makeNetwork.mjs';
import { NETWORK } from './network.mjs';

const RESTART_MS = 1000;
const LARGEST_LOG = 20 * 1024 * 1024;

/**
 * Runs in the node's namespaces, but still in this machine's network: makes the cluster's own network, starts each component
 * in there and starts it again whenever it ends. When this process ends, everything does.
 */
async function main() {
  const { CGROUP, PORTS } = process.env;
  for (const folder of [
    '/run/doors',
    '/run/netns',
    '/run/containerd',
    '/run/addresses',
  ]) {
    mkdirSync(folder, { recursive: true });
  }
  await ensureCertificates();
  const outbound = await makeNetwork();
  writeFileSync(
    '/run/resolv.conf',
    `nameserver ${outbound ? NETWORK.gateway : '127.0.0.1'}\n`,
  );
  // Read from outside, by whoever configures the cluster's names.
  writeFileSync('/run/outbound', String(outbound));
  writeFileSync(
    '/run/kubelet.json',
    JSON.stringify(kubeletConfiguration({ cgroup: CGROUP })),
  );
  // A port that is taken ends the start here, before anything else runs.
  await listenOutside(JSON.parse(PORTS));
  for (const [name, command] of Object.entries(COMPONENTS)) {
    keepRunning(name, command);
  }
}

async function keepRunning(name, command) {
  const file = `/var/log/${name}.log`;
  for (;;) {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const log = openSync(file, size > LARGEST_LOG ? 'w' : 'a');
    const child = spawn(
      'nsenter',
      [`--net=/run/netns/${NETWORK.name}`, ...command],
      {
        stdio: ['ignore', log, log],
      },
    );
    closeSync(log);
    const end = await new Promise(resolve => {
      child.on('error', resolve);
      child.on('exit', (code, signal) => resolve(signal ?? code));
    });
    process.stdout.write(`${name} ended (${end}) and is started again\n`);
    await pause(RESTART_MS);
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
