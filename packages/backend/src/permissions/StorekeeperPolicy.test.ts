// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogLocationCreatePermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  kubernetesProxyPermission,
  kubernetesResourcesReadPermission,
} from '@backstage/plugin-kubernetes-common';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  actionExecutePermission,
  taskCancelPermission,
  taskCreatePermission,
  taskReadPermission,
  templateDryRunPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  credentialRevealPermission,
  storeAdministerPermission,
  storeCreatePermission,
  storeDeletePermission,
  storePermissions,
  storeReadPermission,
  storeUpdatePermission,
} from '@storekeeper/backstage-plugin-stores-common';
import { StorekeeperPolicy } from './StorekeeperPolicy';

const MEMBER = ['user:default/bruno', 'group:default/coffee-bar'];
const ADMINISTRATOR = ['user:default/ada', 'group:default/platform-admins'];

async function decide(
  permission: Permission,
  refs: string[] | undefined,
  config: object = {},
) {
  const policy = StorekeeperPolicy.create({
    config: mockServices.rootConfig({ data: config }),
    userInfo: mockServices.userInfo({
      ownershipEntityRefs: refs,
      userEntityRef: refs?.[0],
    }),
  });
  return policy.handle(
    { permission },
    refs && {
      credentials: mockCredentials.user(refs[0]),
      info: { userEntityRef: refs[0], ownershipEntityRefs: refs },
    },
  );
}

describe('StorekeeperPolicy', () => {
  it.each([
    storeReadPermission,
    storeUpdatePermission,
    storeDeletePermission,
    credentialRevealPermission,
  ])('gives $name to the owners of the store', async permission => {
    expect(await decide(permission, MEMBER)).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'stores',
      resourceType: 'stores-store',
      conditions: {
        rule: 'IS_OWNER',
        resourceType: 'stores-store',
        params: { claims: MEMBER },
      },
    });
  });

  it.each(storePermissions)('gives $name to administrators', async p => {
    expect(await decide(p, ADMINISTRATOR)).toEqual({ result: 'ALLOW' });
  });

  it('shows the catalog to everyone, but stores only to their owners', async () => {
    expect(await decide(catalogEntityReadPermission, MEMBER)).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        anyOf: [
          {
            not: {
              rule: 'HAS_ANNOTATION',
              params: { annotation: 'storekeeper.io/store-id' },
            },
          },
          { rule: 'IS_ENTITY_OWNER', params: { claims: MEMBER } },
        ],
      },
    });
  });

  it.each([taskReadPermission, taskCancelPermission])(
    'gives $name to whoever started the task',
    async permission => {
      expect(await decide(permission, MEMBER)).toMatchObject({
        result: AuthorizeResult.CONDITIONAL,
        conditions: {
          rule: 'IS_TASK_OWNER',
          params: { createdBy: ['user:default/bruno'] },
        },
      });
    },
  );

  it.each([
    storeCreatePermission,
    taskCreatePermission,
    actionExecutePermission,
    templateDryRunPermission,
    kubernetesResourcesReadPermission,
  ])('gives $name to every member', async permission => {
    expect(await decide(permission, MEMBER)).toEqual({ result: 'ALLOW' });
  });

  it.each([
    storeAdministerPermission,
    catalogEntityDeletePermission,
    catalogLocationCreatePermission,
    createPermission({ name: 'some.new.permission', attributes: {} }),
  ])('keeps $name from members and gives it to administrators', async p => {
    expect(await decide(p, MEMBER)).toEqual({ result: 'DENY' });
    expect(await decide(p, ADMINISTRATOR)).toEqual({ result: 'ALLOW' });
  });

  it('keeps the Kubernetes proxy from everyone', async () => {
    for (const refs of [MEMBER, ADMINISTRATOR]) {
      expect(await decide(kubernetesProxyPermission, refs)).toEqual({
        result: 'DENY',
      });
    }
  });

  it('gives nothing to whoever is not signed in', async () => {
    for (const permission of [storeCreatePermission, storeReadPermission]) {
      expect(await decide(permission, undefined)).toEqual({ result: 'DENY' });
    }
  });

  it('takes the administrators from the configuration', async () => {
    const config = {
      permission: { administrators: ['group:default/coffee-bar'] },
    };
    expect(await decide(storeDeletePermission, MEMBER, config)).toEqual({
      result: 'ALLOW',
    });
    expect(
      await decide(storeAdministerPermission, ADMINISTRATOR, config),
    ).toEqual({ result: 'DENY' });
  });
});
