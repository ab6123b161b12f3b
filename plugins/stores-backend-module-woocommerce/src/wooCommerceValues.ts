// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import {
  EngineCluster,
  EngineStore,
  imageValues,
  storeValues,
} from '@storekeeper/backstage-plugin-stores-node';
import { WooCommerceConfig } from './WooCommerceConfig';

/** Values of the chart for one store. The shop's image follows the wished version; the database's is the chart's, unless the operator says otherwise. */
export function wooCommerceValues(
  store: EngineStore,
  cluster: EngineCluster,
  config: WooCommerceConfig,
): JsonObject {
  const { server, database } = config.images;
  return {
    ...storeValues({ engine: 'woocommerce', store, cluster, config }),
    image: { tag: store.version, ...imageValues(server) },
    ...(database && { database: { image: imageValues(database) } }),
  };
}
