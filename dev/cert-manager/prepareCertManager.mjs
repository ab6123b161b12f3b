// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import cacheFolder from '../bootstrap/cacheFolder.js';
import repository from '../bootstrap/repository.js';
import run from '../bootstrap/run.js';
import { buildCertManager } from './buildCertManager.mjs';

/** As cert-manager.yaml names it. */
const IMAGE = 'storekeeper/cert-manager-controller:v1.21.2';

/**
 * Sees that the cluster can issue certificates, or that one of our own has what a test needs to install cert-manager.
 *
 * @param {{steps: import('../bootstrap/steps.js'), cluster: object, kubeconfig: string, log: string}} options
 * @returns {Promise<{present: true} | {manifests: string[]} | {missing: string}>} that it is there; or what installs it; or
 * why it cannot be had
 */
export async function prepareCertManager({ steps, cluster, kubeconfig, log }) {
  const found = await run('kubectl', [
    `--kubeconfig=${kubeconfig}`,
    'get',
    'customresourcedefinitions',
    '--output=name',
  ]);
  if (found.includes('/certificates.cert-manager.io')) {
    return { present: true };
  }
  if (!cluster.build) {
    return { missing: 'the cluster has no cert-manager' };
  }
  try {
    return await steps.run(
      {
        title: 'cert-manager built',
        log,
        hint: 'without it no test of TLS runs',
      },
      () => build({ cluster, log }),
    );
  } catch (error) {
    const [why] = error.message.split('\n').slice(-1);
    return { missing: `cert-manager cannot be built: ${why}` };
  }
}

async function build({ cluster, log }) {
  const { folder, hash } = await buildCertManager({ log });
  const stamp = join(
    cluster.stamps ?? join(cacheFolder, 'images', cluster.name),
    'cert-manager',
  );
  const present = await cluster.images();
  const isThere = present.some(reference => reference.endsWith(`/${IMAGE}`));
  if (!isThere || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    await cluster.build({ folder, tag: IMAGE, args: [], log });
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  }
  return {
    manifests: [
      join(folder, 'crds'),
      join(repository.root, 'dev', 'cert-manager', 'cert-manager.yaml'),
    ],
  };
}
