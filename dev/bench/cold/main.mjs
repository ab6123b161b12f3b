// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import Steps from '../../bootstrap/steps.js';
import { prepareImages } from '../../images/prepareImages.mjs';
import { freePort } from '../../portal/freePort.mjs';
import { Portal } from '../../portal/Portal.mjs';
import { PortalClient } from '../../portal/PortalClient.mjs';
import { writeConfig } from '../../portal/writeConfig.mjs';
import { KubeApi } from '../../cluster/KubeApi.mjs';
import { readOptions } from '../readOptions.mjs';
import { withCluster } from '../withCluster.mjs';
import { bareRun } from './bareRun.mjs';
import { portalRun } from './portalRun.mjs';
import { report } from './report.mjs';

const USAGE = `npm run bench:cold -- [options]

Makes one store after the other on an otherwise quiet machine, and says where the seconds go: by the portal from the answer
202 to the shopper's sale, and the same chart with the same values by a bare "helm upgrade --install --wait".

  --engine ID    only this engine (may be repeated); default: all that can be ordered
  --rounds N     stores per engine and way (1); the table has the medians
  --no-images    take the images as the cluster has them
  --context NAME use this context of your kubeconfig (also: STOREKEEPER_CONTEXT)
  --help         this text`;

async function main() {
  const values = readOptions({
    usage: USAGE,
    options: {
      engine: { type: 'string', multiple: true },
      rounds: { type: 'string', default: '1' },
      images: { type: 'boolean', default: true },
    },
  });
  if (!values) {
    return;
  }
  const steps = Steps.create();
  const log = repository.log('bench');
  const state = join(repository.state, 'bench');
  rmSync(state, { recursive: true, force: true });
  await withCluster(
    { steps, log, context: values.context, real: true },
    prepared => measureOn({ prepared, values, steps, log, state }),
  );
}

async function measureOn({ prepared, values, steps, log, state }) {
  if (values.images) {
    await prepareImages({ steps, log, cluster: prepared.cluster });
  }
  const portal = Portal.create({ state, log: repository.log('bench-portal') });
  const port = await freePort();
  await steps.run({ title: 'Portal started', log: portal.log }, () =>
    portal.start({ port, configs: writeConfig({ state, port, prepared }) }),
  );
  const api = await KubeApi.open(prepared);
  try {
    const results = await measureAll({
      steps,
      log,
      api,
      client: PortalClient.create({ url: `http://localhost:${port}` }),
      kubeconfig: prepared.kubeconfig,
      engines: values.engine,
      rounds: Number(values.rounds),
    });
    const file = join(state, 'cold.json');
    writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
    steps.say(`\n${report(results)}\n\nEach figure: ${file}`);
  } finally {
    api.close();
    await portal.stop();
  }
}

async function measureAll({ steps, log, client, engines, rounds, ...cluster }) {
  const { items } = await client.json('GET', '/api/stores/v1/engines');
  const available = items.filter(item => item.available).map(({ id }) => id);
  const [load] = loadavg();
  steps.say(
    `             The machine's load before: ${load.toFixed(1)}${
      load > 0.5 ? ', which is not quiet: the figures will be too high' : ''
    }`,
  );
  const results = [];
  for (const engine of engines ?? available) {
    const result = { engine, portal: [], bare: [] };
    for (let round = 1; round <= rounds; round += 1) {
      await steps.run(
        { title: `${engine}, round ${round} of ${rounds}`, log },
        async () => {
          const one = await portalRun({ client, engine, ...cluster });
          result.portal.push(one);
          const { values } = one;
          result.bare.push(await bareRun({ engine, values, log, ...cluster }));
        },
      );
    }
    results.push(result);
  }
  return results;
}

main().catch(error => {
  if (!error.reported) {
    process.stderr.write(`${error.stack}\n`);
  }
  process.exitCode = 1;
});
