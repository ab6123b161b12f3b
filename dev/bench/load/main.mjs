// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import Steps from '../../bootstrap/steps.js';
import { SimulatedGround } from '../../simulation/SimulatedGround.mjs';
import { interruptible } from '../interruptible.mjs';
import { readOptions } from '../readOptions.mjs';
import { withCluster } from '../withCluster.mjs';
import { measureLoad } from './measureLoad.mjs';
import { reportLoad } from './reportLoad.mjs';

/** Those of its workloads, and some that come and go. */
const PODS_OF_STORE = 8;

const USAGE = `npm run bench -- [options]

Orders many stores of a portal at once, and makes as many with the same charts and values by a plain parallel loop of
"helm upgrade --install", on the cluster that npm start takes, but on simulated nodes: those that it has (KWOK, labelled
type=kwok), or some of the measurement's own. There the end is that all workloads are ready: nothing runs, so no shopper
looks. A machine that is busy slows both: go by the ratio and by processor seconds.

  --stores N         how many (100); may be repeated
  --concurrency N    Helm calls at a time, of both (as many as there are processors, and at least 2)
  --idle N           seconds for which the portal is watched at rest (60)
  --context NAME     use this context of your kubeconfig (also: STOREKEEPER_CONTEXT)`;

async function main() {
  const values = readOptions({
    usage: USAGE,
    options: {
      stores: { type: 'string', multiple: true, default: ['100'] },
      concurrency: {
        type: 'string',
        default: String(Math.max(2, availableParallelism())),
      },
      idle: { type: 'string', default: '60' },
    },
  });
  if (!values) {
    return;
  }
  const steps = interruptible(Steps.create());
  const log = repository.log('bench');
  const { context } = values;
  await withCluster({ steps, log, context, real: false }, ({ kubeconfig }) =>
    measureAll({ values, kubeconfig, steps, log }),
  );
}

async function measureAll({ values, kubeconfig, steps, log }) {
  const counts = values.stores.map(Number);
  const [load] = loadavg();
  steps.say(`The machine's load before: ${load.toFixed(1)}`);
  const ground = await SimulatedGround.start({
    kubeconfig,
    pods: Math.max(...counts) * PODS_OF_STORE,
  });
  try {
    for (const stores of counts) {
      await measureOne({ stores, values, kubeconfig, steps, log });
    }
  } finally {
    await ground.stop();
  }
}

async function measureOne({ stores, values, ...where }) {
  const { steps } = where;
  const result = await measureLoad({
    stores,
    concurrency: Number(values.concurrency),
    idleSeconds: Number(values.idle),
    ...where,
  });
  const file = join(repository.state, 'bench', `load-${stores}.json`);
  const { portal, loop } = result;
  writeFileSync(
    file,
    JSON.stringify(
      { portal: portal.timestamps, loop: loop.timestamps },
      undefined,
      2,
    ),
  );
  steps.say(
    `\n${reportLoad(
      result,
    )}\n\nSimulated nodes: no shopper looked. Raw timestamps of both: ${file}`,
  );
}

main().catch(error => {
  if (!error.reported) {
    process.stderr.write(`${error.stack}\n`);
  }
  process.exitCode = 1;
});
