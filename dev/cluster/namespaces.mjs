// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import run from '../bootstrap/run.js';

/** Namespaces that a portal has made, also those that it does not know any more. */
export const namespacesOf = ({ api, portal }) =>
  namespaces({
    api,
    where: ({ annotations }) =>
      annotations?.['storekeeper.io/portal'] === portal,
  });

/** Namespaces whose names begin so. */
export const namespacesBelow = ({ api, prefix }) =>
  namespaces({ api, where: ({ name }) => name.startsWith(prefix) });

async function namespaces({ api, where }) {
  const { items } = await api.get('/api/v1/namespaces');
  return items
    .map(({ metadata }) => metadata)
    .filter(where)
    .map(({ name }) => name);
}

/** Deletes namespaces and waits until they are gone. */
export async function deleteNamespaces({ kubeconfig, names, log }) {
  if (names.length > 0) {
    await run(
      'kubectl',
      [
        `--kubeconfig=${kubeconfig}`,
        'delete',
        'namespace',
        '--ignore-not-found',
        ...names,
      ],
      { log },
    );
  }
}
