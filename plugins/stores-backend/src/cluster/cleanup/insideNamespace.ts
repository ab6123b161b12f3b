// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { CleanupCheck, CleanupLook, Leftover } from '../../model/CleanupLook';
import { StoreRecord } from '../../model/StoreRecord';
import { isNamed } from '../clusterErrors';
import { KubeClient } from '../KubeClient';
import { Namespaces, NamespaceState } from '../Namespaces';

/** A store that is asked for. */
export type SweptStore = Pick<StoreRecord, 'id' | 'namespace' | 'namespaceUid'>;

/** Asks for the store's namespace. One of that name that is somebody else's is left alone and no leftover. */
export async function askNamespace(
  client: KubeClient,
  store: SweptStore,
): Promise<{ check: CleanupCheck; leftovers: Leftover[]; foreign: boolean }> {
  const began = performance.now();
  const namespace = await Namespaces.create({ client }).read(store);
  const there = namespace.state === 'ours' || namespace.state === 'terminating';
  return {
    check: {
      kind: 'Namespace',
      apiVersion: 'v1',
      how: `name ${store.namespace}`,
      outcome: there ? 'found' : 'clean',
      milliseconds: Math.round(performance.now() - began),
      message: namespace.state === 'foreign' ? namespace.message : undefined,
    },
    leftovers: there ? [toLeftover(store, namespace)] : [],
    foreign: namespace.state === 'foreign',
  };
}

/** Asks for Helm's records of releases, which lie in the store's namespace. */
export async function askReleases(
  client: KubeClient,
  { namespace }: SweptStore,
  foreign: boolean,
): Promise<CleanupLook> {
  const check = {
    kind: 'Secret',
    apiVersion: 'v1',
    how: `Helm's records in namespace ${namespace}`,
  };
  if (foreign) {
    const message = "The namespace is not the store's, so neither are they.";
    return {
      checks: [
        { ...check, outcome: 'not-applicable', milliseconds: 0, message },
      ],
      leftovers: [],
    };
  }
  const began = performance.now();
  const elapsed = () => Math.round(performance.now() - began);
  try {
    const records = await client.call(
      `look for Helm's records in ${namespace}`,
      apis =>
        apis.core.listNamespacedSecret({
          namespace,
          labelSelector: 'owner=helm',
        }),
    );
    const leftovers = records.items.map(({ metadata }) => ({
      kind: 'Secret',
      apiVersion: 'v1',
      namespace,
      name: metadata?.name ?? '',
      tie: 'name' as const,
      retained: false,
    }));
    return {
      checks: [
        {
          ...check,
          outcome: leftovers.length > 0 ? 'found' : 'clean',
          milliseconds: elapsed(),
        },
      ],
      leftovers,
    };
  } catch (error) {
    if (!isNamed(error, 'NotAllowedError')) throw error;
    // The right to read them was given inside the namespace and went with it, as the records did.
    const message = 'They went with the namespace that held them.';
    return {
      checks: [
        { ...check, outcome: 'not-allowed', milliseconds: elapsed(), message },
      ],
      leftovers: [],
    };
  }
}

function toLeftover(store: SweptStore, state: NamespaceState): Leftover {
  return {
    kind: 'Namespace',
    apiVersion: 'v1',
    name: store.namespace,
    tie: 'label',
    retained: false,
    message: state.state === 'terminating' ? state.message : undefined,
  };
}
