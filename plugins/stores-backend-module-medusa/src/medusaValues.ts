// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import {
  EngineCluster,
  EngineStore,
  imageValues,
  storeValues,
} from '@storekeeper/backstage-plugin-stores-node';
import { MedusaConfig } from './MedusaConfig';

/** Values of the chart for one store. The server's image follows the wished version; the others are the chart's, unless the operator says otherwise. */
export function medusaValues(
  store: EngineStore,
  cluster: EngineCluster,
  config: MedusaConfig,
): JsonObject {
  const { server, storefront, database, cache } = config.images;
  return {
    ...storeValues({ engine: 'medusa', store, cluster, config }),
    image: { tag: store.version, ...imageValues(server) },
    ...(storefront && { storefront: { image: imageValues(storefront) } }),
    ...(database && { database: { image: imageValues(database) } }),
    ...(cache && { cache: { image: imageValues(cache) } }),
  };
}
