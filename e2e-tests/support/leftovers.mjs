// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { get, helm, kubectl } from './kube.mjs';
import { storedKinds } from './storedKinds.mjs';

/**
 * Everything in the cluster that still belongs to a store, found without asking the portal: its namespace, volumes,
 * ingresses with its host, Helm releases, and cluster-wide objects that bear its namespace's name.
 *
 * @param {{namespace: string, host: string}} store
 * @returns {Promise<string[]>} one line per object; empty when nothing is left
 */
export async function leftovers({ namespace, host }) {
  const found = [];
  const namespaces = await get('namespaces');
  for (const { metadata, status } of namespaces.items) {
    if (metadata.name === namespace) {
      found.push(`namespace ${namespace} (${status.phase})`);
    }
  }
  const volumes = await get('persistentvolumes');
  for (const { metadata, spec } of volumes.items) {
    if (spec.claimRef?.namespace === namespace) {
      found.push(`volume ${metadata.name} of claim ${spec.claimRef.name}`);
    }
  }
  const ingresses = await get('ingresses', '--all-namespaces');
  for (const { metadata, spec } of ingresses.items) {
    if (spec.rules?.some(rule => rule.host === host)) {
      found.push(`ingress ${metadata.namespace}/${metadata.name}`);
    }
  }
  const releases = await helm('list', '--all-namespaces');
  for (const release of releases) {
    if (release.namespace === namespace) {
      found.push(`release ${release.name}`);
    }
  }
  return [...found, ...(await clusterWide(namespace))];
}

async function clusterWide(namespace) {
  const kinds = await storedKinds('--namespaced=false');
  const searched = kinds.filter(
    kind => !/^(namespaces|persistentvolumes|nodes)/.test(kind),
  );
  const names = await kubectl('get', searched.join(','), '--output=name');
  return names.split('\n').filter(name => name.includes(namespace));
}
