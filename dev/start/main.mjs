// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import repository from '../bootstrap/repository.js';
import Steps from '../bootstrap/steps.js';
import { chooseCluster } from '../cluster/chooseCluster.mjs';
import { prepareCluster } from '../cluster/prepareCluster.mjs';
import { imagesOf } from '../images/imagesOf.mjs';
import { missingImages } from '../images/missingImages.mjs';
import { prepareImages } from '../images/prepareImages.mjs';
import { Portal } from '../portal/Portal.mjs';
import { PortalClient } from '../portal/PortalClient.mjs';
import { ensureApp } from '../portal/ensureApp.mjs';
import { writeConfig } from '../portal/writeConfig.mjs';
import { ensureKubernetesTools } from '../toolchain/ensureKubernetesTools.mjs';
import { TEMPLATE, firstStore, orderFirstStore } from './firstStore.mjs';
import { followPortal } from './followPortal.mjs';
import { onInterrupt } from './onInterrupt.mjs';
import { USAGE, parseOptions } from './options.mjs';
import { noCluster, otherEngines, summary } from './texts.mjs';

/** There while a portal runs that was started before its cluster: whoever goes on from there starts it again. */
const openedEarly = join(repository.state, 'opened-early');

async function main() {
  const options = parseOptions(process.argv.slice(2));
  const { state } = repository;
  const progressFile = join(state, 'cluster-progress');
  const steps = Steps.create({ note: keepIn(progressFile) });
  if (options.help) {
    steps.say(USAGE);
    return;
  }
  const log = repository.log('start');
  const leaveInterrupts = onInterrupt({ out: process.stdout });
  const portal = Portal.create({ state, log: repository.log('portal') });
  const given = { steps, log, state, portal, options };
  if (options.cluster) {
    await tools(given);
  }
  const early =
    options.cluster && (await openEarly({ ...given, progressFile }));
  const prepared = options.cluster ? await cluster(given) : undefined;
  if (early) {
    // It opened without knowing the cluster. Whoever looks at a page sees it again in some seconds.
    await portal.stop();
    rmSync(openedEarly, { force: true });
  }
  rmSync(progressFile, { force: true });
  const { url } = await ensurePortal({ ...given, prepared });
  const client = PortalClient.create({ url });
  const { name, engine } = options;
  const store =
    prepared && options.store
      ? await firstStore({
          ...{ client, steps, log: portal.log, name, engine },
          cluster: prepared.cluster.name,
        })
      : undefined;
  const { foreground } = options;
  const simulated = prepared?.cluster.simulated;
  steps.say(summary({ url, store, foreground, simulated }));
  if (prepared && !options.offline) {
    // Those of the other engines, now that nobody waits for them.
    if ((await missingImages(prepared)).length > 0) {
      steps.say(otherEngines());
    }
    await prepareImages({ steps, log, cluster: prepared.cluster });
  }
  leaveInterrupts();
  if (options.foreground) {
    await followPortal({ portal, out: process.stdout });
  }
}

/** Keeps what is being done in a file, which the portal shows to those who wait for the cluster. */
function keepIn(file) {
  mkdirSync(dirname(file), { recursive: true });
  // The portal says of itself that it is the cluster that is being prepared.
  return text => writeFileSync(file, text.replace(/^Cluster: /, ''));
}

/**
 * Opens the portal before its cluster is there, where making one takes a while. A store that is ordered now waits for it.
 *
 * @returns {Promise<boolean>} whether it did
 */
async function openEarly({ steps, portal, options, progressFile, ...given }) {
  if (portal.running() && existsSync(openedEarly)) {
    return true;
  }
  const chosen = await chooseCluster(options);
  if (portal.running() || !chosen?.isMade || chosen.isMade()) {
    return false;
  }
  const kubeconfig = join(given.state, 'kubeconfig-to-come');
  const prepared = { cluster: chosen, kubeconfig, progressFile };
  writeFileSync(openedEarly, '');
  const { url } = await ensurePortal({
    ...given,
    ...{ steps, portal, options, prepared },
  });
  if (options.store) {
    const client = PortalClient.create({ url });
    const title = `Store ${options.name} ordered: it waits for its cluster`;
    await steps.run({ title, log: portal.log }, () =>
      orderFirstStore({ client, ...options }),
    );
  }
  return true;
}

async function tools({ steps, log, options: { offline } }) {
  await steps.run(
    {
      title: 'Helm and kubectl',
      log,
      hint: 'install Helm 3 or 4 and kubectl yourself, then run this again',
    },
    async say => {
      const { helm, kubectl } = await ensureKubernetesTools({ log, offline });
      say(`Helm ${helm.version} and kubectl ${kubectl.version}`);
    },
  );
}

async function cluster({ steps, log, state, options }) {
  const prepared = await prepareCluster({ steps, log, state, ...options });
  if (!prepared) {
    steps.say(noCluster());
    return undefined;
  }
  if (options.offline) {
    await refuseMissing(prepared, options.engine);
  } else {
    const { engine } = options;
    await prepareImages({ steps, log, cluster: prepared.cluster, engine });
  }
  return prepared;
}

async function refuseMissing(prepared, engine) {
  const needed = imagesOf(engine).own.map(({ tag }) => tag);
  const missing = (await missingImages(prepared)).filter(tag =>
    needed.includes(tag),
  );
  if (missing.length > 0) {
    throw new Error(
      `The cluster lacks ${missing.join(
        ', ',
      )}, and --offline forbids to build what is missing`,
    );
  }
}

async function ensurePortal({ steps, log, state, portal, prepared, options }) {
  const purpose = `${options.port} ${prepared?.cluster.name ?? 'no cluster'}`;
  const running = portal.running();
  if (running?.purpose === purpose) {
    steps.say(`✓    0.0 s  Portal answers at ${running.url} (was running)`);
    return running;
  }
  if (running) {
    steps.say('The portal was started with other options: it starts again.');
    await portal.stop();
  }
  await ensureApp({ steps, log });
  const configs = writeConfig({ state, port: options.port, prepared });
  return steps.run(
    {
      title: 'Portal started',
      doing: 'Starting the portal',
      log: portal.log,
      hint: 'the end of its log says why; npm run stop ends what is left of it',
    },
    async say => {
      const started = await portal.start({
        port: options.port,
        configs,
        purpose,
      });
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
