// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export * from './ClusterPort';
export * from './Cluster';
export * from './Clusters';
export * from './views';
