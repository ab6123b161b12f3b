// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderModuleStores from '@storekeeper/backstage-plugin-scaffolder-backend-module-stores';
import storesPlugin from '@storekeeper/backstage-plugin-stores-backend';
import medusaModule from '@storekeeper/backstage-plugin-stores-backend-module-medusa';
import request from 'supertest';
import { StorekeeperPolicy } from '../permissions/StorekeeperPolicy';

jest.setTimeout(60_000);

/** Stands for the id of the store. */
const STORE = 'STORE';

/** What each action is for. One that is not in here fails the tests. */
const ACTIONS: Record<string, { input: object; audit?: string }> = {
  'stores:create': {
    // Somebody else may not order for Ann.
    input: { name: 'tea', engine: 'medusa', owner: 'user:default/ann' },
    audit: 'store-create',
  },
  'stores:wait': { input: { id: STORE } },
  'stores:delete': {
    input: { store: STORE, confirmName: 'coffee' },
    audit: 'store-delete',
  },
};

const template = (action: string) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: action.replace(':', '-'), namespace: 'default' },
  spec: {
    type: 'test',
    owner: 'group:default/team',
    parameters: [],
    steps: [
      {
        id: 'only',
        name: 'Only step',
        action,
        input: Object.fromEntries(
          Object.keys(ACTIONS[action].input).map(key => [
            key,
            `\${{ parameters.${key} }}`,
          ]),
        ),
      },
    ],
  },
});

describe('access by scaffolder actions', () => {
  let backend: TestBackend;
  const auditEvent = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock();

  beforeAll(async () => {
    const config = {
      // Nothing is to be made anywhere.
      stores: { clusters: [{ name: 'away', kubeconfig: '/nowhere' }] },
    };
    auditor.createEvent.mockResolvedValue(auditEvent);
    const policy = StorekeeperPolicy.create({
      config: mockServices.rootConfig({ data: config }),
      userInfo: {
        getUserInfo: async credentials => {
          const { userEntityRef } = (
            credentials as ReturnType<typeof mockCredentials.user>
          ).principal;
          return { userEntityRef, ownershipEntityRefs: [userEntityRef] };
        },
      },
    });
    const decide = async (
      requests: { permission: never }[],
      options?: { credentials: unknown },
    ) =>
      Promise.all(
        requests.map(async ({ permission }) => {
          const { credentials } = options as PolicyQueryUser;
          return policy.handle({ permission }, { credentials } as never);
        }),
      );
    backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderModuleStores,
        storesPlugin,
        medusaModule,
        mockServices.rootConfig.factory({ data: config }),
        catalogServiceMock.factory({
          entities: Object.keys(ACTIONS).map(template),
        }),
        createServiceFactory({
          service: coreServices.auditor,
          deps: { plugin: coreServices.pluginMetadata },
          factory: ({ plugin }) =>
            plugin.getId() === 'stores' ? auditor : mockServices.auditor.mock(),
        }),
        mockServices.permissions.mock({
          authorize: decide as never,
          authorizeConditional: decide as never,
        }).factory,
      ],
    });
  });

  beforeEach(() => {
    auditor.createEvent.mockClear();
    auditEvent.success.mockClear();
    auditEvent.fail.mockClear();
  });

  afterAll(() => backend.stop());

  const send = (method: 'get' | 'post', path: string, user?: string) =>
    request(backend.server)
      [method](path)
      .set(
        'Authorization',
        user
          ? mockCredentials.user.header(`user:default/${user}`)
          : mockCredentials.none.header(),
      );

  const start = (action: string, values: object, user?: string) =>
    send('post', '/api/scaffolder/v2/tasks', user).send({
      templateRef: `template:default/${action.replace(':', '-')}`,
      values,
    });

  /** Why a task of somebody failed; undefined: it did not. */
  async function run(action: string, values: object, user: string) {
    const { body } = await start(action, values, user).expect(201);
    for (let after = 0; ; ) {
      const path = `/api/scaffolder/v2/tasks/${body.id}/events?after=${after}`;
      const { body: events } = await send('get', path, user).expect(200);
      const end = events.find(
        (event: { type: string }) => event.type === 'completion',
      );
      if (end) return end.body.error?.message as string | undefined;
      after = events.at(-1)?.id ?? after;
    }
  }

  /** Ann's store; the tests end with its deletion. */
  let mine: string;
  const order = async () => {
    const { body } = await send('post', '/api/stores/v1/stores', 'ann').send({
      name: 'coffee',
      engine: 'medusa',
    });
    return body.id as string;
  };

  it('is said for every action that there is', async () => {
    const { body } = await send('get', '/api/scaffolder/v2/actions', 'ann');
    const ids = body.map(({ id }: { id: string }) => id);
    expect(ids.filter((id: string) => id.startsWith('stores:')).sort()).toEqual(
      Object.keys(ACTIONS).sort(),
    );
  });

  const valuesFor = (action: string, store: string) =>
    JSON.parse(JSON.stringify(ACTIONS[action].input).replace(STORE, store));

  it('keeps out who is not signed in, and a stranger, to whom it tells nothing', async () => {
    mine = await order();
    auditEvent.success.mockClear();
    for (const action of Object.keys(ACTIONS)) {
      const nobodys = await start(action, valuesFor(action, mine));
      expect([action, nobodys.status]).toEqual([action, 401]);
      const refused = await Promise.all(
        [mine, 'zzzzzzzzzz'].map(store =>
          run(action, valuesFor(action, store), 'carl'),
        ),
      );
      expect([action, refused[0]]).toEqual([action, refused[1]]);
      expect(refused[0]).toMatch(/There is no such store|for yourself/);
    }
    expect(auditEvent.success).not.toHaveBeenCalled();
  });

  it.each(Object.entries(ACTIONS).filter(([, { audit }]) => audit))(
    '%s works for the owner and is in the audit log',
    async (action, { audit }) => {
      const values = valuesFor(action, mine);
      expect(await run(action, values, 'ann')).toBeUndefined();
      const events = auditor.createEvent.mock.calls;
      expect(events.map(([event]) => event.eventId)).toEqual([audit]);
      expect(auditEvent.success).toHaveBeenCalledTimes(1);
    },
  );
});
