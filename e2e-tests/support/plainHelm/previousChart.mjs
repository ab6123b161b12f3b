// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { globSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import repository from '../../../dev/bootstrap/repository.js';
import run from '../../../dev/bootstrap/run.js';
import { e2eFolder } from '../environment.mjs';

/** The number that a chart gets here which nobody has published before. */
const EARLIER = '0.0.1';

/**
 * The chart of an engine as it was in the version before: the package that is kept for this purpose, or, of an engine
 * that has only one version, that one under an earlier number.
 *
 * @param {{helm: {file: string}, chart: {name: string, path: string}}} options
 * @returns {Promise<{file: string, label: string}>} `label`: what its objects bear as helm.sh/chart
 */
export async function previousChart({ helm, chart }) {
  const [kept] = globSync(`charts/tests/previous/${chart.name}-*.tgz`, {
    cwd: repository.root,
  });
  if (kept) {
    return { file: join(repository.root, kept), label: basename(kept, '.tgz') };
  }
  const folder = join(e2eFolder, 'previous');
  mkdirSync(folder, { recursive: true });
  await run(helm.file, [
    'package',
    chart.path,
    `--version=${EARLIER}`,
    `--destination=${folder}`,
  ]);
  const label = `${chart.name}-${EARLIER}`;
  return { file: join(folder, `${label}.tgz`), label };
}
