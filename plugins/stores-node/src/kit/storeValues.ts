// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import { EngineCluster, EngineStore } from '../engine';
import { EngineConfig } from './EngineConfig';
import { secretName } from './secretName';
import { shopTitle } from './shopTitle';

/**
 * The values that the charts of all engines share, since they are built on one library. Nothing in them is secret, and
 * what is as the chart has it is left out.
 */
export function storeValues(options: {
  engine: string;
  store: EngineStore;
  cluster: EngineCluster;
  config: Pick<EngineConfig, 'imageRegistry' | 'imagePullSecrets'>;
}): JsonObject {
  const { engine, store, cluster, config } = options;
  const { className, namespace, annotations, tls } = cluster.ingress;
  return {
    global: {
      environment: cluster.environment,
      baseDomain: cluster.baseDomain,
      storageClass: cluster.storageClass ?? '',
      imageRegistry: config.imageRegistry ?? '',
      imagePullSecrets: config.imagePullSecrets,
    },
    store: {
      name: store.name,
      id: store.id,
      engine,
      plan: store.plan,
      title: shopTitle(store.name),
      publicUrl: store.baseUrl,
      replicas: store.replicas,
      sampleData: store.sampleData,
    },
    ingress: {
      host: store.host,
      class: className,
      controllerNamespace: namespace,
      annotations,
      tls: { enabled: tls.enabled, issuer: tls.issuer ?? '' },
    },
    secrets: { existingSecret: secretName(store) },
    ...(cluster.simulated && {
      nodeSelector: { type: 'kwok' },
      tolerations: [{ key: 'kwok.x-k8s.io/node', operator: 'Exists' }],
    }),
  };
}
