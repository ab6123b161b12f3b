// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/**
 * Adds the sign-in providers that the configuration names, and no other: a portal whose configuration
 * leaves guests out neither offers them nor fails for want of their settings.
 */
export const signInProviders = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    if (config.has('auth.providers.oidc')) {
      yield import('@backstage/plugin-auth-backend-module-oidc-provider');
    }
    if (config.has('auth.providers.guest')) {
      yield import('@backstage/plugin-auth-backend-module-guest-provider');
    }
    if (config.has('auth.providers.development')) {
      yield import('./developmentSignIn');
    }
  },
});
