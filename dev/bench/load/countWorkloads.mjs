// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import run from '../../bootstrap/run.js';

/** How many workloads the chart of an engine makes, those aside that a CronJob starts. */
export async function countWorkloads({ engine, values }) {
  const manifest = await run(
    'helm',
    [
      'template',
      'bench',
      join(repository.root, 'charts', engine),
      ...(values ? ['--values=-'] : []),
    ],
    values && { input: JSON.stringify(values) },
  );
  return manifest.match(/^kind: (Deployment|StatefulSet|Job)$/gm).length;
}
