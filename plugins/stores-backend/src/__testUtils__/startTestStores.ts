// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  credentialRevealPermission,
  storeReadPermission,
} from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import request from 'supertest';
import { EngineRegistry } from '../model';
import {
  createStoreConditionalDecision,
  storeConditions,
} from '../permissions';
import { startStores } from '../startStores';
import { StoreMetrics } from '../telemetry';
import { FakeClusters } from './FakeClusters';
import { fakeEngine } from './fakeEngine';
import { RecordedMetrics } from './RecordedMetrics';

/** Ann and Bob share a team; Carl is alone; Vera may see Ann's stores and nothing more; Ada administers. */
const OWNED: Record<string, string[]> = {
  'user:default/ann': ['user:default/ann', 'group:default/team'],
  'user:default/bob': ['user:default/bob', 'group:default/team'],
  'user:default/carl': ['user:default/carl'],
  'user:default/vera': ['user:default/vera'],
  'user:default/ada': ['user:default/ada'],
};

/** The plugin with everything real but its clusters and the policy, which lets owners do all with their stores. */
export async function startTestStores(options: {
  knex: Knex;
  config?: object;
  clusters?: FakeClusters;
}) {
  const { knex, config = {}, clusters = new FakeClusters() } = options;
  const auditor = mockServices.auditor.mock();
  const metrics = RecordedMetrics.create();
  const auditEvent = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(auditEvent);
  const signals = { publish: jest.fn(async () => undefined) };
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(({ permission }) => {
        const { principal } = credentials as ReturnType<
          typeof mockCredentials.user
        >;
        const user = principal.userEntityRef;
        if (user === 'user:default/ada' || !user) {
          return { result: AuthorizeResult.ALLOW };
        }
        if (user === 'user:default/vera') {
          return permission.name === storeReadPermission.name
            ? createStoreConditionalDecision(
                permission as typeof credentialRevealPermission,
                storeConditions.isOwner({ claims: ['user:default/ann'] }),
              )
            : { result: AuthorizeResult.DENY };
        }
        return createStoreConditionalDecision(
          permission as typeof credentialRevealPermission,
          storeConditions.isOwner({ claims: OWNED[user] }),
        );
      }),
    authorize: async (requests, authorization) =>
      requests.map(({ permission }) => {
        const { principal } = authorization?.credentials as ReturnType<
          typeof mockCredentials.user
        >;
        const allowed =
          permission.name === 'stores.store.create' ||
          principal.userEntityRef === 'user:default/ada';
        return {
          result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        };
      }),
  });
  const plugin = createBackendPlugin({
    pluginId: 'stores',
    register(env) {
      env.registerInit({
        deps: {
          catalog: catalogServiceRef,
          config: coreServices.rootConfig,
          database: coreServices.database,
          events: eventsServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          permissionsRegistry: coreServices.permissionsRegistry,
          scheduler: coreServices.scheduler,
          signals: signalsServiceRef,
          userInfo: coreServices.userInfo,
        },
        init: deps =>
          startStores({
            ...deps,
            auditor,
            logger,
            permissions,
            registry: EngineRegistry.create([fakeEngine]),
            clusters: clusters.asClusters(),
            metrics,
            storeMetrics: StoreMetrics.create({ metrics }),
          }),
      });
    },
  });
  const { server } = await startTestBackend({
    features: [
      plugin,
      mockServices.rootConfig.factory({ data: { stores: config } }),
      mockServices.database.factory({ knex }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          getUserInfo: async credentials => {
            const { userEntityRef } = (
              credentials as ReturnType<typeof mockCredentials.user>
            ).principal;
            return { userEntityRef, ownershipEntityRefs: OWNED[userEntityRef] };
          },
        }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => signals as never,
      }),
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'User',
            metadata: { name: 'ann', namespace: 'default' },
            spec: { profile: { email: 'ann@shops.example' } },
          },
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Group',
            metadata: { name: 'others', namespace: 'default' },
            spec: {},
          },
        ],
      }),
    ],
  });
  const as = (user: string) => ({
    Authorization: mockCredentials.user.header(`user:default/${user}`),
  });
  return {
    api: request(server),
    as,
    auditor,
    auditEvent,
    clusters,
    knex,
    logger,
    metrics,
    signals,
  };
}
