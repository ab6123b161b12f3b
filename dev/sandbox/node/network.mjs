// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * The cluster has a network of its own, which this machine's does not see: these addresses may be in use outside as well,
 * and all that the cluster makes of interfaces and rules ends with it.
 */
export const NETWORK = {
  /** Name of the network namespace, below /run/netns of the node. */
  name: 'node',
  nodeAddress: '10.99.0.2',
  gateway: '10.99.0.1',
  pods: '10.244.0.0/16',
  services: '10.96.0.0/16',
  apiService: '10.96.0.1',
  dns: '10.96.0.10',
  ingress: '10.96.0.80',
};

/** What this machine may reach: each listens on a loopback port of its, and ends at an address of the cluster's network. */
export const DOORS = {
  api: { host: '127.0.0.1', port: 6443 },
  http: { host: NETWORK.ingress, port: 80 },
  https: { host: NETWORK.ingress, port: 443 },
};

/** The socket between both networks. A path is seen from either. */
export const doorSocket = name => `/run/doors/${name}.sock`;
