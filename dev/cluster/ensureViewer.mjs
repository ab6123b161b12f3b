// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';
import run from '../bootstrap/run.js';

const MANIFEST = join(repository.root, 'dev', 'kubernetes', 'viewer.yaml');
const TOKEN_LIFETIME = '720h';

/**
 * Makes the account with which the portal's Kubernetes tab looks at the cluster, and a token for it.
 *
 * @param {{kubeconfig: string, log?: string}} options
 * @returns {Promise<{url: string, caData?: string, skipTLSVerify: boolean, token: string}>}
 */
export async function ensureViewer({ kubeconfig, log }) {
  const kubectl = args =>
    run('kubectl', [`--kubeconfig=${kubeconfig}`, ...args]);
  await run(
    'kubectl',
    [
      `--kubeconfig=${kubeconfig}`,
      'apply',
      '--server-side',
      '--force-conflicts',
      `--filename=${MANIFEST}`,
    ],
    { log },
  );
  const token = await kubectl([
    '--namespace=storekeeper-system',
    'create',
    'token',
    'portal-viewer',
    `--duration=${TOKEN_LIFETIME}`,
  ]);
  const { clusters } = JSON.parse(
    await kubectl([
      'config',
      'view',
      '--minify',
      '--flatten',
      '--raw',
      '--output=json',
    ]),
  );
  const { server, ...tls } = clusters[0].cluster;
  return {
    url: server,
    caData: tls['certificate-authority-data'],
    skipTLSVerify: tls['insecure-skip-tls-verify'] ?? false,
    token: token.trim(),
  };
}
