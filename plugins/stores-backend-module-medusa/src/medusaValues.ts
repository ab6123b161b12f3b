// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import {
  EngineCluster,
  EngineStore,
} from '@storekeeper/backstage-plugin-stores-node';
import { ImageName, MedusaConfig } from './MedusaConfig';
import { secretName } from './medusaSecrets';
import { shopTitle } from './shopTitle';

/** Values of the chart for one store. Nothing in them is secret, and what is as the chart has it is left out. */
export function medusaValues(
  store: EngineStore,
  cluster: EngineCluster,
  config: MedusaConfig,
): JsonObject {
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
      engine: 'medusa',
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
    ...imageValues(store, config),
    ...(cluster.simulated && {
      nodeSelector: { type: 'kwok' },
      tolerations: [{ key: 'kwok.x-k8s.io/node', operator: 'Exists' }],
    }),
  };
}

/** The server's image follows the wished version; the others are the chart's, unless the operator says otherwise. */
function imageValues(store: EngineStore, { images }: MedusaConfig): JsonObject {
  const configured = (name: ImageName): JsonObject =>
    Object.fromEntries(
      Object.entries(images[name] ?? {}).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      ),
    );
  return {
    image: { tag: store.version, ...configured('server') },
    ...(images.storefront && {
      storefront: { image: configured('storefront') },
    }),
    ...(images.database && { database: { image: configured('database') } }),
    ...(images.cache && { cache: { image: configured('cache') } }),
  };
}
