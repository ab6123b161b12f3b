// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs';
import { ensureCertificates } from './certificates.mjs';
import { COMPONENTS, kubeletConfiguration } from './components.mjs';
import { listenOutside } from './doors.mjs';
import { keepRunning } from './keepRunning.mjs';
import { makeNetwork } from './makeNetwork.mjs';
import { NETWORK } from './network.mjs';

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
    keepRunning({
      name,
      command: ['nsenter', `--net=/run/netns/${NETWORK.name}`, ...command],
      file: `/var/log/${name}.log`,
    });
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
