// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import repository from '../bootstrap/repository.js';
import Steps from '../bootstrap/steps.js';
import { SandboxCluster } from '../cluster/SandboxCluster.mjs';
import { SimulatedCluster } from '../cluster/SimulatedCluster.mjs';
import { chooseCluster } from '../cluster/chooseCluster.mjs';
import { Portal } from '../portal/Portal.mjs';
import { Interrupted } from '../test/Interrupted.mjs';

const USAGE = `npm run stop [-- --cluster | --keep-cluster]
npm run reset

Stops the portal of this checkout, those of tests that were killed, and the sandbox that they run on: no process, mount,
interface, network rule or cgroup stays. Stores and what the portal knows stay, and npm start goes on from there. reset
forgets them.

  --keep-cluster  stop the portal only
  --cluster       stop a kind cluster as well, which forgets its stores (never one of your own kubeconfig)`;

/** What the portal has written, and what only makes sense with it. The end-to-end tests' own folder is not among it. */
const FORGOTTEN = ['database', 'kubeconfig', 'app-config.generated.yaml'];

async function main() {
  const { values } = parseArgs({
    options: {
      cluster: { type: 'boolean', default: false },
      'keep-cluster': { type: 'boolean', default: false },
      reset: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const steps = Steps.create();
  if (values.help) {
    steps.say(USAGE);
    return;
  }
  const portal = Portal.create({
    state: repository.state,
    log: repository.log('portal'),
  });
  await steps.run({ title: 'Portal stopped', log: portal.log }, async say => {
    if (!(await portal.stop())) {
      say('The portal was not running');
    }
  });
  await Interrupted.stop({ state: repository.stories, log: portal.log });
  if (!values['keep-cluster']) {
    await stopClusters({ steps, all: values.cluster, reset: values.reset });
  }
  if (values.reset) {
    for (const name of FORGOTTEN) {
      rmSync(join(repository.state, name), { recursive: true, force: true });
    }
    steps.say('What the portal knew is forgotten.');
  }
}

/**
 * Those that keep what they store are stopped without being asked for, whichever of them would be started now; one that
 * would forget it is not.
 */
async function stopClusters({ steps, all, reset }) {
  const log = repository.log('start');
  const ports = { ingressPort: 8080 };
  for (const cluster of [
    // What only root can have made only root can end.
    ...(process.getuid() === 0 ? [SandboxCluster.create(ports)] : []),
    SimulatedCluster.create(ports),
  ]) {
    const left = cluster.isLeft();
    const forget = reset && (left || cluster.isMade());
    if (left || forget) {
      const title = forget ? 'Forgotten' : 'Stopped';
      await steps.run({ title: `${title}: ${cluster.title}`, log }, () =>
        forget ? cluster.reset({ log }) : cluster.down({ log }),
      );
    }
  }
  const chosen = all && (await chooseCluster(ports));
  if (chosen?.down && !chosen.reset) {
    await steps.run({ title: `Stopped: ${chosen.title}`, log }, () =>
      chosen.down({ log }),
    );
  }
}

main().catch(error => {
  if (!error.reported) {
    process.stderr.write(`${error.message}\n`);
  }
  process.exitCode = 1;
});
