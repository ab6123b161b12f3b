// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { storeEnginesExtensionPoint } from '@storekeeper/backstage-plugin-stores-node';
import { Clusters } from './cluster';
import { EngineRegistry } from './model';
import { startStores } from './startStores';
import { StoreMetrics } from './telemetry';

/** The backend of the stores plugin: REST routes, the reconciler and its database. */
export const storesPlugin = createBackendPlugin({
  pluginId: 'stores',
  register(env) {
    const registry = EngineRegistry.create();
    env.registerExtensionPoint(storeEnginesExtensionPoint, {
      addEngine: engine => registry.add(engine),
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      init: deps => {
        const storeMetrics = StoreMetrics.create(deps);
        return startStores({
          ...deps,
          registry,
          storeMetrics,
          clusters: Clusters.create({
            ...deps,
            onHelmCall: call => storeMetrics.helmCalled(call),
          }),
        });
      },
    });
  },
});
