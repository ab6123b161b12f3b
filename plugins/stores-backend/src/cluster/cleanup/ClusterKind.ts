// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** A kind of object that the API server serves. */
export type ClusterKind = {
  kind: string;
  /** As in a manifest: v1, apps/v1. */
  apiVersion: string;
  /** Name in paths, like ingresses. */
  plural: string;
  namespaced: boolean;
  listable: boolean;
};

/** The path under which all objects of a kind are listed, in every namespace. */
export function listPath({ apiVersion, plural }: ClusterKind): string {
  const root = apiVersion.includes('/') ? '/apis' : '/api';
  return `${root}/${apiVersion}/${plural}`;
}

/** Group of the kind; empty for the core. */
export function groupOf({ apiVersion }: Pick<ClusterKind, 'apiVersion'>) {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}
