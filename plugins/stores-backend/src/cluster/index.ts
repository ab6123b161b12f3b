// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export * from './ClusterPort';
export * from './Cluster';
export * from './ClusterPreparingError';
export * from './Clusters';
export * from './HelmError';
export * from './clusterErrors';
export * from './findWorkload';
export * from './views';
export type { NamespaceState } from './Namespaces';
export type { Revision } from './Releases';
export type { NoShopAddress, ShopAddress } from './Ingresses';
