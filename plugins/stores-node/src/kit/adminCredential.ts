// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { CredentialRecipe, EngineStore } from '../engine';
import { secretName } from './secretName';

/**
 * The credential of the shop's administration, which every engine hands out under the id `admin`. Its password is the
 * key `admin-password` of the store's Secret.
 */
export function adminCredential(options: {
  store: Pick<EngineStore, 'name'>;
  url: string;
  username: string;
}): CredentialRecipe {
  return {
    id: 'admin',
    label: 'Shop administration',
    url: options.url,
    username: options.username,
    password: {
      secretName: secretName(options.store),
      key: 'admin-password',
    },
  };
}
