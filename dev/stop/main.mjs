// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import repository from '../bootstrap/repository.js';
import Steps from '../bootstrap/steps.js';
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
    await stopCluster({ steps, all: values.cluster, reset: values.reset });
  }
  if (values.reset) {
    for (const name of FORGOTTEN) {
      rmSync(join(repository.state, name), { recursive: true, force: true });
    }
    steps.say('What the portal knew is forgotten.');
  }
}

/** One that keeps what it stores is stopped without being asked for; one that would forget it is not. */
async function stopCluster({ steps, all, reset }) {
  const log = repository.log('start');
  const cluster = await chooseCluster({ ingressPort: 8080 });
  const keeps = cluster?.reset !== undefined;
  if (!cluster?.down || (!keeps && !all)) {
    return;
  }
  if (keeps && !reset && !(await cluster.isUp())) {
    return;
  }
  const title = reset && keeps ? 'Forgotten' : 'Stopped';
  await steps.run({ title: `${title}: ${cluster.title}`, log }, () =>
    reset && keeps ? cluster.reset({ log }) : cluster.down({ log }),
  );
}

main().catch(error => {
  if (!error.reported) {
    process.stderr.write(`${error.message}\n`);
  }
  process.exitCode = 1;
});
