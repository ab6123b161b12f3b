// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';
import run from '../bootstrap/run.js';

/**
 * How Helm alone makes the store that the portal made of these values: the same chart and the same values, but for the name.
 *
 * @param {{engine: string, name: string, values: object, kubeconfig: string}} options `values`: what the portal gave to Helm
 * @returns its namespace, its values, and what calls Helm. To that: `before`: words before Helm's own, such as `nice`;
 *   `flags`: further ones of Helm
 */
export function plainUpgrade({ engine, name, values, kubeconfig }) {
  const namespace = `bare-${name}`;
  const own = JSON.parse(
    JSON.stringify(values).replaceAll(values.store.name, name),
  );
  // Without the portal nobody has made the Secret that they name: the chart generates one.
  delete own.secrets;
  return {
    namespace,
    values: own,
    run: ({ before = [], flags = [], log }) => {
      const [program, ...args] = [
        ...before,
        'helm',
        'upgrade',
        '--install',
        name,
        join(repository.root, 'charts', engine),
        `--namespace=${namespace}`,
        '--create-namespace',
        `--kubeconfig=${kubeconfig}`,
        ...flags,
        '--values=-',
      ];
      return run(program, args, { input: JSON.stringify(own), log });
    },
  };
}
