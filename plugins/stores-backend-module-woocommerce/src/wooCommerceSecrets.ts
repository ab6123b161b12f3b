// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  adminCredential,
  CredentialRecipe,
  EngineStore,
  secretName,
  SecretRecipe,
} from '@storekeeper/backstage-plugin-stores-node';

/**
 * The name that the administrator's account has in WordPress where nobody has wished for one. It is not the e-mail
 * address: WordPress shows this name to shoppers, as the author of what its owner writes.
 */
const DEFAULT_ADMIN_USER = 'shopkeeper';

/** The keys that the chart's `secrets.existingSecret` has to have. */
export function wooCommerceSecrets(store: EngineStore): SecretRecipe[] {
  return [
    {
      name: secretName(store),
      keys: {
        'db-password': { generate: 'alphanumeric', length: 32 },
        'db-root-password': { generate: 'alphanumeric', length: 32 },
        // WordPress' eight keys and salts are derived from it.
        'wordpress-salt': { generate: 'alphanumeric', length: 64 },
        'admin-password': { adminPassword: true, length: 32 },
        // Not secret, but a person's own text: by this way it passes no template, no shell and no command line.
        'admin-email': { value: store.adminEmail },
        'admin-user': { value: store.adminUser ?? DEFAULT_ADMIN_USER },
      },
    },
  ];
}

/** WordPress lets its people in by their name as well as by their e-mail address, which is what they were asked for. */
export function wooCommerceCredentials(
  store: EngineStore,
  urls: { admin: string },
): CredentialRecipe[] {
  return [
    adminCredential({
      store,
      url: urls.admin,
      username: store.adminUser ?? store.adminEmail,
    }),
  ];
}
