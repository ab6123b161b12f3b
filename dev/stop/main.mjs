// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util';
import repository from '../bootstrap/repository.js';
import Steps from '../bootstrap/steps.js';
import { chooseCluster } from '../cluster/chooseCluster.mjs';
import { Portal } from '../portal/Portal.mjs';

const USAGE = `npm run stop [-- --cluster]

Stops the portal of this checkout. Stores and what the portal knows stay; npm start goes on from there.

  --cluster   stop the local cluster as well (never one of your own kubeconfig)`;

async function main() {
  const { values } = parseArgs({
    options: {
      cluster: { type: 'boolean', default: false },
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
  if (values.cluster) {
    await stopCluster(steps);
  }
}

async function stopCluster(steps) {
  const log = repository.log('start');
  const cluster = await chooseCluster({ ingressPort: 8080 });
  if (!cluster) {
    steps.say('There is no local cluster');
    return;
  }
  await steps.run({ title: `Stopped: ${cluster.title}`, log }, () =>
    cluster.down({ log }),
  );
}

main().catch(error => {
  if (!error.reported) {
    process.stderr.write(`${error.message}\n`);
  }
  process.exitCode = 1;
});
