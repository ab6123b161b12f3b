// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { commitQuickly } from './commitQuickly';

/** Backstage's own databases; those in SQLite files commit without waiting for the disk. */
export const databaseFactory = createServiceFactory({
  service: coreServices.database,
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.lifecycle,
    logger: coreServices.logger,
    plugin: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
    rootLogger: coreServices.rootLogger,
  },
  createRootContext: ({ config, rootLifecycle, rootLogger }) =>
    DatabaseManager.fromConfig(config, { rootLifecycle, rootLogger }),
  factory: ({ plugin, lifecycle, logger }, manager) =>
    commitQuickly(manager.forPlugin(plugin.getId(), { lifecycle, logger })),
});
