// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { companyAuthApi } from './companyAuth';

/** Replaces the app's sign-in page with one that offers what app.signIn configures. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    companyAuthApi,
    SignInPageBlueprint.make({
      params: {
        loader: async () =>
          import('./SignInPage').then(module => module.SignInPage),
      },
    }),
  ],
});
