// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import Steps from '../../bootstrap/steps.js';
import { prepareCertManager } from '../../cert-manager/prepareCertManager.mjs';
import { prepareCluster } from '../../cluster/prepareCluster.mjs';
import { stopAgain } from '../../cluster/stopAgain.mjs';
import { missingImages } from '../../images/missingImages.mjs';
import { prepareImages } from '../../images/prepareImages.mjs';
import { ensureApp } from '../../portal/ensureApp.mjs';
import { ensureBothHelms } from '../../toolchain/ensureBothHelms.mjs';
import { ensureChromium } from '../../toolchain/ensureChromium.mjs';
import { addTotals } from '../addTotals.mjs';
import { Interrupted } from '../Interrupted.mjs';
import { jest } from '../jest.mjs';
import { nodeTest } from '../nodeTest.mjs';
import { CLUSTER_TESTS } from './testFiles.mjs';

const STATE = repository.stories;
const INGRESS_PORT = Number(process.env.CLUSTER_HTTP_PORT ?? 8080);

/** Most of a story's time is spent waiting for the cluster, so two are told at a time. */
const SIDE_BY_SIDE = 2;
/** Those in which it matters which Helm is called; the others run with the newest only. */
const HELM_TESTS = 'Reconciler(\\.troubles|\\.killedHelm)?\\.cluster\\.test\\.';
/**
 * One adds kinds to the cluster and takes them away again, under the feet of whoever searches all kinds meanwhile; the other
 * pauses portals for just longer than their leases, which a machine that is busy with real shops stretches.
 */
const ALONE = /\/(tls|portals)\.test\.mjs$/;

/**
 * The whole way on a real cluster. A cluster that was not up before is stopped again afterwards.
 *
 * @param {{log: string, args: string[]}} options `args`: options go to the runner; what is none is a part of the names of
 *   the stories to be told, without the reconciler's own tests
 */
export async function e2e({ log, args }) {
  const options = args.filter(arg => arg.startsWith('-'));
  const wanted = args.filter(arg => !arg.startsWith('-'));
  const files = storyFiles(wanted);
  const steps = Steps.create();
  const interrupted = await Interrupted.stop({ state: STATE, log });
  rmSync(STATE, { recursive: true, force: true });
  mkdirSync(STATE, { recursive: true });
  const prepared = await prepare({ steps, log });
  if (!prepared) {
    const why =
      'no cluster: name a context by STOREKEEPER_CONTEXT, install Docker and kind, or be root on Linux';
    return { passed: 0, failed: 0, skipped: [{ what: 'every test', why }] };
  }
  try {
    await interrupted.removeStores({ ...prepared, log });
    return addTotals([
      { skipped: prepared.missingHelms },
      ...(wanted.length === 0 ? await reconciler({ prepared, log }) : []),
      ...(await stories({ files, options, log })),
    ]);
  } finally {
    await stopAgain({ steps, log, ...prepared });
  }
}

async function reconciler({ prepared, log }) {
  return Promise.all(
    prepared.helms.map((helm, index) =>
      withHelm({
        helm,
        tests: index === 0 ? CLUSTER_TESTS : HELM_TESTS,
        prepared,
        log,
      }),
    ),
  );
}

/** Those whose names have one of the parts in them; all of them where none is named. */
function storyFiles(parts) {
  const files = globSync('e2e-tests/*.test.mjs', { cwd: repository.root })
    .filter(
      file => parts.length === 0 || parts.some(part => file.includes(part)),
    )
    .sort();
  if (files.length === 0) {
    throw new Error(`No file in e2e-tests is called ${parts.join(' or ')}`);
  }
  return files;
}

async function stories({ files, options, log }) {
  const alone = files.filter(file => ALONE.test(file));
  const together = files.filter(file => !ALONE.test(file));
  const totals = [];
  for (const { name, ...run } of [
    { name: 'test-e2e', files: together, concurrency: SIDE_BY_SIDE },
    { name: 'test-e2e-alone', files: alone },
  ]) {
    if (run.files.length > 0) {
      const report = join(repository.logs, `${name}.tap`);
      totals.push(await nodeTest({ ...run, args: options, log, report }));
    }
  }
  return totals;
}

/** The reconciler's own tests on a real cluster, with one version of Helm. */
async function withHelm({ helm, tests, prepared, log }) {
  return jest({
    // They wait for the cluster most of the time.
    args: [`--testPathPatterns=${tests}`, '--maxWorkers=2'],
    env: {
      STOREKEEPER_TEST_KUBECONFIG: prepared.kubeconfig,
      STOREKEEPER_TEST_HELM: helm.file,
      STOREKEEPER_TEST_INGRESS_PORT: String(prepared.cluster.ingressPort),
    },
    log,
    report: join(repository.logs, `test-e2e-helm-${helm.major}.json`),
  });
}

/** Everything that stories need; undefined where there is no cluster. */
export async function prepare({ steps, log }) {
  const { helms, missing } = await steps.run(
    { title: 'Helm 3, Helm 4 and kubectl', log },
    () => ensureBothHelms({ log }),
  );
  const prepared = await prepareCluster({
    steps,
    log,
    state: STATE,
    context: process.env.STOREKEEPER_CONTEXT,
    ingressPort: INGRESS_PORT,
    real: true,
  });
  if (!prepared) {
    return undefined;
  }
  await prepareImages({ steps, log, cluster: prepared.cluster });
  const certManager = await prepareCertManager({ steps, log, ...prepared });
  await ensureApp({ steps, log });
  const chromium = await steps.run({ title: 'Browser', log }, () =>
    ensureChromium({ log }),
  );
  writeFileSync(
    join(STATE, 'environment.json'),
    JSON.stringify({
      ...prepared,
      chromium,
      certManager,
      missingImages: await missingImages(prepared),
    }),
    { mode: 0o600 },
  );
  return { ...prepared, helms, missingHelms: missing };
}
