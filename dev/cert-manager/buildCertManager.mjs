// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import cacheFolder from '../bootstrap/cacheFolder.js';
import removeFolder from '../bootstrap/removeFolder.js';
import repository from '../bootstrap/repository.js';
import run from '../bootstrap/run.js';
import { hashOfFiles } from '../portal/hashOfFiles.mjs';
import { ensureGo } from '../toolchain/ensureGo.mjs';
import { goEnvironment } from '../toolchain/goEnvironment.mjs';

const MODULE = 'github.com/cert-manager/cert-manager';
const SOURCES = join('dev', 'cert-manager');

/**
 * Builds cert-manager's controller once into the cache folder, with the definitions of its kinds beside it. What is fetched
 * has the checksums of go.sum.
 *
 * @param {{log?: string}} options
 * @returns {Promise<{folder: string, hash: string}>} `folder`: context of an image, and crds/
 */
export async function buildCertManager({ log }) {
  const hash = hashOfFiles({
    root: repository.root,
    paths: ['Dockerfile', 'go.mod', 'go.sum', 'main.go'].map(file =>
      join(SOURCES, file),
    ),
  });
  const folder = join(
    cacheFolder,
    'toolchain',
    `cert-manager-${hash.slice(0, 16)}`,
  );
  if (existsSync(folder)) {
    return { folder, hash };
  }
  const sources = join(repository.root, SOURCES);
  const part = `${folder}.${process.pid}.part`;
  mkdirSync(part, { recursive: true });
  try {
    const go = await ensureGo({ log });
    const settings = {
      cwd: sources,
      log,
      env: goEnvironment({ flags: '-mod=readonly' }),
    };
    await run(
      go.file,
      [
        'build',
        '-trimpath',
        '-buildvcs=false',
        '-ldflags=-s -w',
        '-o',
        join(part, 'controller'),
        '.',
      ],
      settings,
    );
    const module = await run(
      go.file,
      ['list', '-m', '-f', '{{.Dir}}', MODULE],
      settings,
    );
    cpSync(join(module.trim(), 'deploy', 'crds'), join(part, 'crds'), {
      recursive: true,
      filter: source => !source.endsWith('.md'),
    });
    cpSync(join(sources, 'Dockerfile'), join(part, 'Dockerfile'));
    renameSync(part, folder);
  } finally {
    removeFolder(part);
  }
  return { folder, hash };
}
