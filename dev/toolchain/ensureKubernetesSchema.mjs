// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import cacheFolder from '../bootstrap/cacheFolder.js';
import run from '../bootstrap/run.js';
import { ensureGo } from './ensureGo.mjs';

/**
 * The published description of every object that one release of Kubernetes knows, from its sources in the Go module
 * proxy; put into the cache folder once.
 *
 * @param {{version: string, log?: string}} options such as v1.24.17
 * @returns {Promise<{file: string} | {missing: string}>} the OpenAPI document; or one line that says why there is none
 */
export async function ensureKubernetesSchema({ version, log }) {
  const folder = join(cacheFolder, 'toolchain', 'kubernetes-schemas');
  const file = join(folder, `${version}.json`);
  if (existsSync(file)) {
    return { file };
  }
  try {
    const go = await ensureGo({ log });
    mkdirSync(folder, { recursive: true });
    const module = `k8s.io/kubernetes@${version}`;
    const said = await run(go.file, ['mod', 'download', '-json', module], {
      // Outside of any module: only this one is asked for, and none that it needs.
      cwd: folder,
      env: { ...process.env, GOTOOLCHAIN: 'local' },
      log,
    });
    const source = join(
      JSON.parse(said).Dir,
      'api',
      'openapi-spec',
      'swagger.json',
    );
    const part = `${file}.${process.pid}.part`;
    copyFileSync(source, part);
    renameSync(part, file);
    return { file };
  } catch (error) {
    const why = error.message.split('\n').pop();
    return { missing: `its description is not to be had: ${why}` };
  }
}
