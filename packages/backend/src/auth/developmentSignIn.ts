// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { developmentAuthenticator } from './developmentAuthenticator';

/**
 * The sign-in provider "development": whoever asks becomes the example user that they name.
 *
 * @remarks
 * POST or GET /api/auth/development/refresh with the header x-development-user, for example
 * "user:default/ada". Only users listed in auth.providers.development.users are accepted, and
 * only while NODE_ENV is "development", as for guests.
 */
export const developmentSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'development-provider',
  register(reg) {
    reg.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'development',
          factory: createProxyAuthProviderFactory({
            authenticator: developmentAuthenticator,
            signInResolver: async ({ result }, context) =>
              context.signInWithCatalogUser({
                entityRef: result.userEntityRef,
              }),
          }),
        });
      },
    });
  },
});

export { developmentSignIn as default };
