// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ClustersPort } from '../cluster/ClusterPort';
import { UNPLACED_BASE_DOMAIN, UNPLACED_CLUSTER } from '../model';

/** Where a new store goes: the default cluster, or nowhere yet, while the portal has none. */
export function placeNewStore(
  clusters: ClustersPort,
  name: string,
): { cluster: string; host: string; baseUrl: string } {
  const [cluster] = clusters.list();
  if (!cluster) {
    const host = `${name}.${UNPLACED_BASE_DOMAIN}`;
    return { cluster: UNPLACED_CLUSTER, host, baseUrl: `http://${host}` };
  }
  const host = cluster.host(name);
  return { cluster: cluster.name, host, baseUrl: cluster.baseUrl(host) };
}
