// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';

/**
 * Where the store's pods and logs are: the entity page's Kubernetes tab, which has no route of its own to ask for.
 * Undefined where the entity names no workloads.
 */
export function useKubernetesTab(): string | undefined {
  const { entity } = useEntity();
  const entityRoute = useRouteRef(entityRouteRef);
  const annotations = Object.keys(entity.metadata.annotations ?? {});
  if (!annotations.some(name => name.startsWith('backstage.io/kubernetes-'))) {
    return undefined;
  }
  return `${entityRoute(entityRouteParams(entity))}/kubernetes`;
}
