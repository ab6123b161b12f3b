// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import run from '../../bootstrap/run.js';
import { measure } from './measure.mjs';
import { untilGone } from './untilGone.mjs';

/** The same chart with the same values by Helm alone, which waits until every part is ready; then it is deleted. */
export async function bareRun({ api, engine, kubeconfig, values, log }) {
  const name = `bench-${randomBytes(3).toString('hex')}`;
  const namespace = `bare-${name}`;
  const own = JSON.parse(
    JSON.stringify(values).replaceAll(values.store.name, name),
  );
  // Without the portal nobody has made the Secret that they name: the chart generates one.
  delete own.secrets;
  const began = Date.now();
  try {
    return await measure({
      api,
      namespace,
      baseUrl: own.store.publicUrl,
      began,
      work: async () => {
        await run(
          'helm',
          [
            'upgrade',
            '--install',
            name,
            join(repository.root, 'charts', engine),
            `--namespace=${namespace}`,
            '--create-namespace',
            `--kubeconfig=${kubeconfig}`,
            '--wait',
            '--wait-for-jobs',
            '--timeout=5m',
            '--values=-',
          ],
          { input: JSON.stringify(own), log },
        );
        return Date.now();
      },
    });
  } finally {
    await run(
      'kubectl',
      [
        `--kubeconfig=${kubeconfig}`,
        'delete',
        'namespace',
        namespace,
        '--ignore-not-found',
        '--wait=false',
      ],
      { log },
    );
    await untilGone({ api, namespace });
  }
}
