// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Console } from 'node:console';
import repository from '../../bootstrap/repository.js';
import Steps from '../../bootstrap/steps.js';
import { ensureApp } from '../../portal/ensureApp.mjs';
import { readOptions } from '../readOptions.mjs';
import { withCluster } from '../withCluster.mjs';
import { measureQuiet } from './measureQuiet.mjs';
import { measureStarting } from './measureStarting.mjs';
import { Timings } from './Timings.mjs';

const USAGE = `npm run bench:api [-- options]

Measures how soon the API answers, on a portal and a database of its own: creating, and listing many stores. The ratio
compares with requests that only check who asks, made in between: go by that one on a machine that is busy.

  --stores N       how many stores are listed (500)
  --starting N     create so many real stores as well, two seconds apart on the cluster that npm start uses, while the
                   earlier ones start, and delete them again (0)
  --engine ID      engine of all stores (medusa)
  --context NAME   use this context of your kubeconfig (also: STOREKEEPER_CONTEXT)`;

async function main() {
  const values = readOptions({
    usage: USAGE,
    options: {
      stores: { type: 'string', default: '500' },
      starting: { type: 'string', default: '0' },
      engine: { type: 'string', default: 'medusa' },
    },
  });
  if (!values) {
    return;
  }
  const { engine, context } = values;
  const steps = Steps.create();
  const log = repository.log('bench');
  await ensureApp({ steps, log });
  const starting = Number(values.starting);
  const baseline = new Timings('only who asks');
  const measured = await measureQuiet({
    stores: Number(values.stores),
    engine,
    baseline,
  });
  if (starting > 0) {
    const started = await withCluster(
      { steps, log, context, real: true },
      prepared => measureStarting({ starting, engine, prepared, baseline }),
    );
    measured.push(...started);
  }
  new Console(process.stdout).table(
    [baseline, ...measured].map(timings => timings.describe(baseline)),
  );
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
