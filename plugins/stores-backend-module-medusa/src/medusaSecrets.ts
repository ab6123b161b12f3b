// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  adminCredential,
  CredentialRecipe,
  EngineStore,
  secretName,
  SecretRecipe,
} from '@storekeeper/backstage-plugin-stores-node';

/** The keys that the chart's `secrets.existingSecret` has to have. */
export function medusaSecrets(store: EngineStore): SecretRecipe[] {
  return [
    {
      name: secretName(store),
      keys: {
        'db-password': { generate: 'alphanumeric', length: 32 },
        'cache-password': { generate: 'alphanumeric', length: 32 },
        'jwt-secret': { generate: 'alphanumeric', length: 64 },
        'cookie-secret': { generate: 'alphanumeric', length: 64 },
        'publishable-key': { generate: 'hex', length: 64, prefix: 'pk_' },
        'admin-password': { adminPassword: true, length: 32 },
        // Not secret, but a person's own text: by this way it passes no template, no shell and no command line.
        'admin-email': { value: store.adminEmail },
        'admin-user': { value: store.adminUser ?? '' },
      },
    },
  ];
}

/** Medusa knows its people by e-mail address. */
export function medusaCredentials(
  store: EngineStore,
  urls: { admin: string },
): CredentialRecipe[] {
  return [
    adminCredential({
      store,
      url: urls.admin,
      username: store.adminEmail,
    }),
  ];
}
