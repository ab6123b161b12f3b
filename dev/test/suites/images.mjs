// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import Steps from '../../bootstrap/steps.js';
import { prepareCluster } from '../../cluster/prepareCluster.mjs';
import { stopAgain } from '../../cluster/stopAgain.mjs';
import { missingImages } from '../../images/missingImages.mjs';
import { prepareImages } from '../../images/prepareImages.mjs';
import { ensureKubernetesTools } from '../../toolchain/ensureKubernetesTools.mjs';
import { addTotals } from '../addTotals.mjs';
import { nodeTest } from '../nodeTest.mjs';
import { stream } from '../stream.mjs';

const INGRESS_PORT = Number(process.env.CLUSTER_HTTP_PORT ?? 8080);

/**
 * Type check, build and tests of each program in images/ that has tests. They are no workspaces, since an image is built
 * from its folder alone; so their dependencies are installed beside a copy, and the image's sources stay as they are.
 */
export async function images({ log, args }) {
  const totals = [];
  for (const folder of foldersWithTests()) {
    totals.push(await testFolder({ folder, log, args }));
  }
  totals.push(await testInCluster({ log, args }));
  return addTotals(totals);
}

/** Tests that run an image as a cluster does. A cluster that was not up before is stopped again afterwards. */
async function testInCluster({ log, args }) {
  const steps = Steps.create();
  await steps.run({ title: 'Helm and kubectl', log }, () =>
    ensureKubernetesTools({ log }),
  );
  const prepared = await prepareCluster({
    steps,
    log,
    state: join(repository.state, 'images'),
    context: process.env.STOREKEEPER_CONTEXT,
    ingressPort: INGRESS_PORT,
    real: true,
  });
  const env = prepared
    ? await imagesIn({ prepared, steps, log })
    : { IMAGE_TESTS_NO_CLUSTER: 'there is no cluster to run images in' };
  const tests = await nodeTest({
    files: globSync('images/test/*.test.mjs', { cwd: repository.root }).sort(),
    args: ['--test-timeout=600000', '--test-force-exit', ...args],
    cwd: repository.root,
    env,
    log,
    report: join(repository.logs, 'test-images-cluster.tap'),
  });
  if (prepared) {
    await stopAgain({ steps, log, ...prepared });
  }
  return tests;
}

async function imagesIn({ prepared, steps, log }) {
  await prepareImages({ steps, log, cluster: prepared.cluster });
  const missing = await missingImages(prepared);
  return {
    KUBECONFIG: prepared.kubeconfig,
    IMAGE_TESTS_MISSING: missing.join(' '),
  };
}

function foldersWithTests() {
  return globSync('images/*/package.json', { cwd: repository.root })
    .map(file => join(repository.root, file))
    .filter(file => JSON.parse(readFileSync(file, 'utf8')).scripts?.test)
    .map(file => join(file, '..'));
}

async function testFolder({ folder, log, args }) {
  const name = basename(folder);
  const copy = join(repository.state, 'images', name);
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, {
    recursive: true,
    filter: source => !['node_modules', 'dist'].includes(basename(source)),
  });
  const npm = (...words) =>
    stream({ command: 'npm', args: words, cwd: copy, log });
  const installed = await npm(
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  );
  if (!installed.ok) {
    return { failed: 1 };
  }
  const totals = { passed: 0, failed: 0 };
  for (const script of ['typecheck', 'build']) {
    const { ok } = await npm('run', '--silent', script);
    totals[ok ? 'passed' : 'failed'] += 1;
    process.stdout.write(`${ok ? '✓' : '✗'} ${name}: ${script}\n`);
  }
  if (!existsSync(join(copy, 'dist'))) {
    return totals;
  }
  const tests = await nodeTest({
    files: globSync('test/*.test.ts', { cwd: copy }).sort(),
    // A test that hangs, or a program that a test leaves behind, must not hold up everything else.
    args: ['--test-timeout=60000', '--test-force-exit', ...args],
    cwd: copy,
    log,
    report: join(repository.logs, `test-images-${name}.tap`),
  });
  return addTotals([totals, tests]);
}
