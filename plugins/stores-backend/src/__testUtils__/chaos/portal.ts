// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createBackend } from '@backstage/backend-defaults';
import { WinstonLogger } from '@backstage/backend-defaults/rootLogger';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Clusters } from '../../cluster';
import { storesPlugin } from '../../plugin';
import { FaultPlan, Faults } from './Faults';

/** One that looks for no secrets in what it writes: to know them takes half of the time that this process needs to start. */
const plainLogger = createServiceFactory({
  service: coreServices.rootLogger,
  deps: {},
  factory: () => WinstonLogger.create({}),
});

/**
 * A portal of nothing but stores, as a process that may be killed: the real plugin, database and clusters, and whoever
 * asks is the same user who may do everything. Engines are the modules that STOREKEEPER_CHAOS_MODULES names;
 * STOREKEEPER_CHAOS_FAULTS, where it is set, is a FaultPlan as JSON.
 */
async function main() {
  const { STOREKEEPER_CHAOS_MODULES = '', STOREKEEPER_CHAOS_FAULTS } =
    process.env;
  if (STOREKEEPER_CHAOS_FAULTS) {
    plant(JSON.parse(STOREKEEPER_CHAOS_FAULTS));
  }
  const backend = createBackend();
  backend.add(plainLogger);
  const user = 'user:default/chaos';
  backend.add(
    mockServices.httpAuth.factory({
      defaultCredentials: mockCredentials.user(user),
    }),
  );
  backend.add(mockServices.userInfo.factory());
  backend.add(
    mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
  );
  backend.add(catalogServiceMock.factory());
  backend.add(storesPlugin);
  for (const name of STOREKEEPER_CHAOS_MODULES.split(',').filter(Boolean)) {
    backend.add(import(name));
  }
  await backend.start();
}

function plant(plan: FaultPlan): void {
  const faults = Faults.create(plan);
  const { cluster } = Clusters.prototype;
  Clusters.prototype.cluster = function faulty(name) {
    const found = cluster.call(this, name);
    return found && faults.decorate(found);
  };
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  // What has started would keep it alive, and nobody would start it again.
  process.exit(1);
});
