// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { OAuth2 } from '@backstage/core-app-api';
import {
  BackstageIdentityApi,
  configApiRef,
  discoveryApiRef,
  oauthRequestApiRef,
  ProfileInfoApi,
  SessionApi,
} from '@backstage/core-plugin-api';
import { ApiBlueprint, createApiRef } from '@backstage/frontend-plugin-api';

/** The organisation's own accounts, by OpenID Connect: the backend's auth provider `oidc`. */
export const companyAuthApiRef = createApiRef<
  BackstageIdentityApi & ProfileInfoApi & SessionApi
>().with({ id: 'app.company-auth', pluginId: 'app' });

export const companyAuthApi = ApiBlueprint.make({
  name: 'company-auth',
  params: defineParams =>
    defineParams({
      api: companyAuthApiRef,
      deps: {
        configApi: configApiRef,
        discoveryApi: discoveryApiRef,
        oauthRequestApi: oauthRequestApiRef,
      },
      factory: deps =>
        OAuth2.create({
          ...deps,
          provider: {
            id: 'oidc',
            title:
              deps.configApi.getOptionalString('app.signIn.company.title') ??
              'Company account',
            icon: () => null,
          },
          environment: deps.configApi.getOptionalString('auth.environment'),
          defaultScopes: ['openid', 'profile', 'email'],
        }),
    }),
});
