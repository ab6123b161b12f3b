// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import run from '../../bootstrap/run.js';
import { plainUpgrade } from '../plainUpgrade.mjs';
import { measure } from './measure.mjs';
import { untilGone } from './untilGone.mjs';

/** The same chart with the same values by Helm alone, which waits until every part is ready; then it is deleted. */
export async function bareRun({ api, engine, kubeconfig, values, log }) {
  const name = `bench-${randomBytes(3).toString('hex')}`;
  const plain = plainUpgrade({ engine, name, values, kubeconfig });
  const { namespace } = plain;
  const began = Date.now();
  try {
    return await measure({
      api,
      namespace,
      baseUrl: plain.values.store.publicUrl,
      began,
      work: async () => {
        await plain.run({
          flags: ['--wait', '--wait-for-jobs', '--timeout=5m'],
          log,
        });
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
