// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';
import run from '../bootstrap/run.js';
import { hashOfFiles } from './hashOfFiles.mjs';

const APP = join(repository.root, 'packages', 'app');
const STAMP = join(APP, 'dist', '.storekeeper-stamp');

/** What the bundle is made of. The backend's plugins are no part of it. */
const SOURCES = [
  'app-config.yaml',
  'packages/app',
  'plugins/stores',
  'plugins/stores-common',
  'yarn.lock',
];

/** Whether the bundle on disk is that of these very sources. */
function appIsBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Bundles the frontend where the bundle on disk is not that of these sources, as a step. */
export async function ensureApp({ steps, log }) {
  if (!appIsBuilt()) {
    await steps.run(
      {
        title: 'Pages built',
        doing: 'Building the pages',
        log,
        hint: 'see the log; after a change to a page it says which file does not compile',
      },
      () => buildApp({ log }),
    );
  }
}

/** Bundles the frontend, so that the backend serves the whole portal on one port. */
async function buildApp({ log }) {
  const before = fingerprint();
  rmSync(STAMP, { force: true });
  await run(
    process.execPath,
    [
      join(repository.root, 'node_modules/.bin/backstage-cli'),
      'package',
      'build',
    ],
    { cwd: APP, log, tied: true },
  );
  writeFileSync(STAMP, before);
}

function fingerprint() {
  return hashOfFiles({
    root: repository.root,
    paths: SOURCES,
    ignore: ['node_modules', 'dist', 'dist-types'],
  });
}
