// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { signInProviders } from './signInProviders';

const user = (name: string, group: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { memberOf: [group] },
  relations: [{ type: 'memberOf', targetRef: `group:default/${group}` }],
});

async function startPortal(providers: object) {
  const backend = await startTestBackend({
    features: [
      authPlugin,
      signInProviders,
      catalogServiceMock.factory({
        entities: [user('ada', 'platform-admins'), user('guest', 'coffee-bar')],
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost' },
          auth: { providers },
        },
      }),
    ],
  });
  const refresh = (provider: string, headers: Record<string, string> = {}) =>
    request(backend.server).post(`/api/auth/${provider}/refresh`).set(headers);
  return { refresh, stop: () => backend.stop() };
}

const providers = {
  guest: { userEntityRef: 'user:default/guest' },
  development: { users: ['user:default/ada'] },
};

const as = (userEntityRef: string) => ({ 'x-development-user': userEntityRef });

describe('sign-in', () => {
  const environment = process.env.NODE_ENV;
  let portal: Awaited<ReturnType<typeof startPortal>> | undefined;

  const start = async (nodeEnv: string, settings: object) => {
    // The type of NODE_ENV is read-only in some versions of the Node types.
    Object.assign(process.env, { NODE_ENV: nodeEnv });
    portal = await startPortal(settings);
    return portal.refresh;
  };

  afterEach(async () => {
    Object.assign(process.env, { NODE_ENV: environment });
    await portal?.stop();
  });

  it('makes the guest a member of a team, and the caller the example user that they name', async () => {
    const refresh = await start('development', providers);
    const guest = await refresh('guest').expect(200);
    expect(guest.body.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/guest',
    );
    const ada = await refresh('development', as('user:default/ada'));
    expect(ada.body.backstageIdentity.identity).toMatchObject({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: [
        'user:default/ada',
        'group:default/platform-admins',
      ],
    });
  });

  it.each([
    ['one who is not listed', as('user:default/guest'), 403],
    ['something that is no user', as('::'), 403],
    ['nobody', {}, 400],
  ])('refuses whoever names %s', async (_, headers, status) => {
    const refresh = await start('development', providers);
    const { body } = await refresh('development', headers).expect(status);
    expect(body.backstageIdentity).toBeUndefined();
  });

  it.each(['production', 'test'])(
    'refuses guests and example users where NODE_ENV is %s',
    async nodeEnv => {
      const refresh = await start(nodeEnv, providers);
      expect(await refresh('guest')).toHaveProperty('status', 403);
      expect(
        await refresh('development', as('user:default/ada')),
      ).toHaveProperty('status', 403);
    },
  );

  it('starts without the providers that are not configured', async () => {
    const refresh = await start('development', {});
    expect(await refresh('guest')).toHaveProperty('status', 404);
    expect(await refresh('development', as('user:default/ada'))).toHaveProperty(
      'status',
      404,
    );
  });
});
