// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createBackend } from '@backstage/backend-defaults';
import { databaseFactory } from './database';
import { serveMetrics } from './metrics';

const backend = createBackend();

backend.add(databaseFactory);

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./auth'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@storekeeper/backstage-plugin-catalog-backend-module-stores'),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(
  import('@storekeeper/backstage-plugin-scaffolder-backend-module-stores'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-kubernetes-backend'));

// Carries events, and with them signals, between portals that share a database.
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@storekeeper/backstage-plugin-stores-backend'));
backend.add(
  import('@storekeeper/backstage-plugin-stores-backend-module-medusa'),
);
backend.add(
  import('@storekeeper/backstage-plugin-stores-backend-module-woocommerce'),
);

serveMetrics(process.env).then(() => backend.start());
