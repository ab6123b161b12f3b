// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import repository from '../../bootstrap/repository.js';
import Steps from '../../bootstrap/steps.js';
import { measureLoad } from './measureLoad.mjs';
import { reportLoad } from './reportLoad.mjs';
import { requireSimulatedNodes } from './simulatedCluster.mjs';

const USAGE = `npm run bench -- [options]

Orders many stores of a portal at once, and makes as many with the same charts and values by a plain parallel loop of
"helm upgrade --install", on a cluster with simulated nodes. There the end is that all workloads are ready: nothing runs, so
no shopper looks. A machine that is busy slows both: go by the ratio and by processor seconds.

  --stores N         how many (100); may be repeated
  --concurrency N    Helm calls at a time, of both (4)
  --idle N           seconds for which the portal is watched at rest (60)
  --kubeconfig FILE  of the cluster ($KUBECONFIG)`;

async function main() {
  const { values } = parseArgs({
    options: {
      stores: { type: 'string', multiple: true, default: ['100'] },
      concurrency: { type: 'string', default: '4' },
      idle: { type: 'string', default: '60' },
      kubeconfig: { type: 'string', default: process.env.KUBECONFIG },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const { kubeconfig } = values;
  if (!kubeconfig) {
    throw new Error('Name a cluster by --kubeconfig');
  }
  await requireSimulatedNodes({ kubeconfig });
  const steps = Steps.create();
  const state = join(repository.state, 'bench');
  mkdirSync(state, { recursive: true });
  const [load] = loadavg();
  steps.say(`The machine's load before: ${load.toFixed(1)}`);
  for (const stores of values.stores.map(Number)) {
    const result = await measureLoad({
      stores,
      concurrency: Number(values.concurrency),
      idleSeconds: Number(values.idle),
      kubeconfig,
      steps,
      log: repository.log('bench'),
    });
    const file = join(state, `load-${stores}.json`);
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
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
