// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { StoreEngine } from '../engine';
import { storeEnginesExtensionPoint } from '../extensionPoint';

/**
 * A backend module that registers one engine. An engine that is switched off is registered all the same: nobody can
 * order it, but the stores that it has go on.
 */
export function createEngineModule(options: {
  id: string;
  create: (root: Config) => StoreEngine;
}) {
  return createBackendModule({
    pluginId: 'stores',
    moduleId: options.id,
    register(reg) {
      reg.registerInit({
        deps: {
          config: coreServices.rootConfig,
          engines: storeEnginesExtensionPoint,
        },
        async init({ config, engines }) {
          engines.addEngine(options.create(config));
        },
      });
    },
  });
}
