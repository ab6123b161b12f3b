// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreFailure } from '@storekeeper/backstage-plugin-stores-common';

/** A namespace of the store's name belongs to somebody else. */
export function namespaceConflict(
  namespace: string,
  message: string,
): StoreFailure {
  return {
    reason: 'NamespaceConflict',
    title: 'The place for the shop is taken',
    message,
    remedy:
      'Delete this shop and create it again; the namespace that is there is not touched.',
    retryable: true,
    evidence: [{ kind: 'event', name: namespace, text: message }],
  };
}

/** The API server refuses the portal's account something. */
export function clusterForbidden(message: string): StoreFailure {
  return {
    reason: 'ClusterForbidden',
    title: 'The portal lacks a permission in the cluster',
    message,
    remedy:
      "An operator has to grant the portal's account what it lacks, then retry.",
    retryable: true,
    evidence: [],
  };
}

/** The API server refuses an object as it is. */
export function clusterRefused(message: string): StoreFailure {
  return {
    reason: 'ClusterRefused',
    title: 'The cluster refused what the portal asked for',
    message,
    remedy: 'An operator has to look at the message; then retry.',
    retryable: true,
    evidence: [],
  };
}
