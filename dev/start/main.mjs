// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import repository from '../bootstrap/repository.js';
import Steps from '../bootstrap/steps.js';
import { prepareCluster } from '../cluster/prepareCluster.mjs';
import { prepareImages } from '../images/prepareImages.mjs';
import { Portal } from '../portal/Portal.mjs';
import { PortalClient } from '../portal/PortalClient.mjs';
import { appIsBuilt, buildApp } from '../portal/buildApp.mjs';
import { writeConfig } from '../portal/writeConfig.mjs';
import { ensureKubernetesTools } from '../toolchain/ensureKubernetesTools.mjs';
import { TEMPLATE, firstStore } from './firstStore.mjs';
import { followPortal } from './followPortal.mjs';
import { USAGE, parseOptions } from './options.mjs';
import { noCluster, summary } from './texts.mjs';

async function main() {
  const options = parseOptions(process.argv.slice(2));
  const steps = Steps.create();
  if (options.help) {
    steps.say(USAGE);
    return;
  }
  const log = repository.log('start');
  const portal = Portal.create({
    state: repository.state,
    log: repository.log('portal'),
  });
  const { state } = repository;
  const prepared = options.cluster
    ? await cluster({ steps, log, state, options })
    : undefined;
  const { url } = await ensurePortal({
    steps,
    log,
    state,
    portal,
    prepared,
    options,
  });
  const client = PortalClient.create({ url });
  const store =
    prepared && options.store
      ? await firstStore({
          client,
          steps,
          log: portal.log,
          name: options.name,
          engine: options.engine,
        })
      : undefined;
  steps.say(summary({ url, store, foreground: options.foreground }));
  if (options.foreground) {
    await followPortal({ portal, out: process.stdout });
  }
}

async function cluster({ steps, log, state, options }) {
  await steps.run(
    {
      title: 'Helm and kubectl',
      log,
      hint: 'install Helm 3 or 4 and kubectl yourself, then run this again',
    },
    async say => {
      const { helm, kubectl } = await ensureKubernetesTools({ log });
      say(`Helm ${helm.version} and kubectl ${kubectl.version}`);
    },
  );
  const prepared = await prepareCluster({ steps, log, state, ...options });
  if (!prepared) {
    steps.say(noCluster());
    return undefined;
  }
  await prepareImages({ steps, log, cluster: prepared.cluster });
  return prepared;
}

async function ensurePortal({ steps, log, state, portal, prepared, options }) {
  const running = portal.running();
  if (running) {
    steps.say(`✓    0.0 s  Portal answers at ${running.url} (was running)`);
    return running;
  }
  if (!appIsBuilt()) {
    await steps.run(
      {
        title: 'Pages built',
        log,
        hint: 'see the log; after a change to a page it says which file does not compile',
      },
      () => buildApp({ log }),
    );
  }
  const configs = writeConfig({ state, port: options.port, prepared });
  return steps.run(
    {
      title: 'Portal started',
      log: portal.log,
      hint: 'the end of its log says why; npm run stop ends what is left of it',
    },
    async say => {
      const started = await portal.start({ port: options.port, configs });
      const client = PortalClient.create({ url: started.url });
      await client.untilInCatalog(TEMPLATE);
      say(`Portal answers at ${started.url}`);
      return started;
    },
  );
}

main().catch(error => {
  if (!error.reported) {
    process.stderr.write(`${error.message}\n`);
  }
  process.exitCode = 1;
});
