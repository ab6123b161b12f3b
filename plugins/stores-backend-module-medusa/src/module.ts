// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { storeEnginesExtensionPoint } from '@storekeeper/backstage-plugin-stores-node';
import { readMedusaConfig } from './MedusaConfig';
import { MedusaEngine } from './MedusaEngine';

/** Registers {@link MedusaEngine}, unless the operator has switched it off. */
export const storesModuleMedusa = createBackendModule({
  pluginId: 'stores',
  moduleId: 'medusa',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        engines: storeEnginesExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ config, engines, logger }) {
        const medusa = readMedusaConfig(config);
        if (!medusa.enabled) {
          logger.info(
            'Medusa is switched off by stores.engines.medusa.enabled',
          );
          return;
        }
        engines.addEngine(MedusaEngine.create({ config: medusa }));
      },
    });
  },
});
