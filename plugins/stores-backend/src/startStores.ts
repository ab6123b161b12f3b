// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  AuditorService,
  DatabaseService,
  HttpAuthService,
  HttpRouterService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  RESOURCE_TYPE_STORE,
  storePermissions,
} from '@storekeeper/backstage-plugin-stores-common';
import { ClustersPort } from './cluster/ClusterPort';
import {
  applyMigrations,
  DatabaseClock,
  DatabaseStoreQueue,
  inTurn,
  ShopChecks,
  SoleDuty,
  StoresDatabase,
  UnclaimedNamespaces,
} from './database';
import { EngineRegistry } from './model';
import { storePermissionRules, storeResourceRef } from './permissions';
import { Reconciler, ReconcilerOptions, ShopRounds } from './reconciler';
import { createRouter } from './router';
import {
  CallerRate,
  ChangeAnnouncer,
  Engines,
  Housekeeping,
  Owners,
  PluginHealthReader,
  RatedAction,
  readStoresConfig,
  StepEstimates,
  StoreAccess,
  StoresService,
  UnclaimedSearch,
} from './service';
import { observeStores, StoreMetrics } from './telemetry';

export type StartStoresOptions = {
  auditor: AuditorService;
  catalog: CatalogService;
  clusters: ClustersPort &
    ReconcilerOptions['clusters'] & { reportHealth(): Promise<void> };
  config: RootConfigService;
  database: DatabaseService;
  events: EventsService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  registry: EngineRegistry;
  scheduler: SchedulerService;
  signals: SignalsService;
  storeMetrics: StoreMetrics;
  userInfo: UserInfoService;
};

/** Puts the plugin together and starts it. A cluster that is away or not configured keeps nothing from starting. */
export async function startStores(options: StartStoresOptions): Promise<void> {
  const { clusters, registry, logger, lifecycle, permissionsRegistry } =
    options;
  const config = readStoresConfig(options);
  const knex = await options.database.getClient();
  if (!options.database.migrations?.skip) await applyMigrations(knex);

  const clock = DatabaseClock.create({ knex });
  await clock.look();
  const database = StoresDatabase.create({ knex, now: clock.now });
  const announcer = ChangeAnnouncer.create({ ...options, database });
  const onChange = announcer.announce.bind(announcer);
  const queue = DatabaseStoreQueue.create({ knex, onChange, clock });
  const checks = ShopChecks.create({ knex, onChange });
  const engines = Engines.create({ registry, ...config });

  permissionsRegistry.addResourceType({
    resourceRef: storeResourceRef,
    getResources: async ids => {
      const stores = await database.findStores(ids);
      return ids.map(id => stores.find(store => store.id === id));
    },
    permissions: storePermissions.filter(
      permission =>
        'resourceType' in permission &&
        permission.resourceType === RESOURCE_TYPE_STORE,
    ),
    rules: Object.values(storePermissionRules),
  });
  permissionsRegistry.addPermissions(
    storePermissions.filter(permission => !('resourceType' in permission)),
  );
  const access = StoreAccess.create({
    permissions: options.permissions,
    rules: permissionsRegistry.getPermissionRuleset(storeResourceRef),
  });

  const reconciler = Reconciler.create({
    queue,
    clusters,
    engines: registry,
    shopChecks: checks,
    logger,
    config: options.config,
    now: clock.now,
    metrics: options.storeMetrics,
  });
  const rounds = ShopRounds.create({
    resting: database,
    queue,
    duty: SoleDuty.create({ knex }),
    clusters,
    engines: registry,
    shopChecks: checks,
    onTrouble: () => reconciler.wake(),
    logger,
    config: options.config,
    now: clock.now,
  });
  const unclaimed = UnclaimedSearch.create({
    database,
    unclaimed: UnclaimedNamespaces.create({ knex }),
    clusters,
    logger,
  });
  observeStores({ metrics: options.metrics, database, unclaimed });
  const { windowSeconds } = config.rateLimit;
  const rate = (action: RatedAction, limit: number) =>
    CallerRate.create({ knex, action, limit, windowSeconds });
  const service = StoresService.create({
    database,
    checks,
    clusters,
    engines,
    access,
    owners: Owners.create({ ...options, access }),
    rates: {
      create: rate('create', config.rateLimit.creations),
      change: rate('change', config.rateLimit.changes),
      reveal: rate('reveal', config.rateLimit.reveals),
    },
    estimates: StepEstimates.create({ database }),
    announcer,
    unclaimed,
    onWish: () => {
      announcer.kick();
      reconciler.wished();
    },
    auditor: options.auditor,
    onReveal: reveal => options.storeMetrics.revealed(reveal),
    config,
    logger,
    now: clock.now,
  });
  const health = PluginHealthReader.create({ database, clusters, engines });
  options.httpRouter.use(
    createRouter({ httpAuth: options.httpAuth, service, health }),
  );
  for (const path of ['/v1/health', '/v1/openapi.json']) {
    options.httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
  }

  const housekeeping = Housekeeping.create({
    database,
    checks,
    clusters,
    logger,
  });
  const startUpkeep = async () => {
    await housekeeping.start(options.scheduler);
    await unclaimed.start(options.scheduler, {
      everySeconds: config.unclaimedSearchSeconds,
    });
  };
  lifecycle.addStartupHook(async () => {
    announcer.start();
    reconciler.start();
    rounds.start();
    // Another portal may do the upkeep; without the above, this one would be none.
    await inTurn(knex, startUpkeep).catch(error =>
      logger.warn(`The upkeep could not be scheduled: ${error}`),
    );
    // Asks clusters and Helm, which may take a while: nobody waits for it.
    clusters
      .reportHealth()
      .catch(error => logger.warn(`Clusters could not be checked: ${error}`));
  });
  lifecycle.addShutdownHook(async () => {
    await Promise.all([reconciler.stop(), rounds.stop()]);
    await announcer.stop();
  });
}
