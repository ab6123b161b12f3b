// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** Request header that names the wished user. A custom header keeps other sites' pages from sending it. */
export const DEVELOPMENT_USER_HEADER = 'x-development-user';

const normalize = (userEntityRef: string) =>
  stringifyEntityRef(
    parseEntityRef(userEntityRef, {
      defaultKind: 'user',
      defaultNamespace: 'default',
    }),
  );

/** Believes the header, within the users that the configuration lists and in development only. */
export const developmentAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async (_result: { userEntityRef: string }) => ({
    profile: {},
  }),

  initialize({ config }) {
    return {
      enabled: process.env.NODE_ENV === 'development',
      users: config.getStringArray('users').map(normalize),
    };
  },

  async authenticate({ req }, { enabled, users }) {
    if (!enabled) {
      throw new NotAllowedError(
        'The development provider cannot be used outside of a development environment: NODE_ENV is not "development".',
      );
    }
    const wished = req.header(DEVELOPMENT_USER_HEADER);
    if (!wished) {
      throw new InputError(
        `Name the user to sign in as in the header ${DEVELOPMENT_USER_HEADER}: one of ${users.join(
          ', ',
        )}.`,
      );
    }
    const userEntityRef = users.find(
      user => user === wished.toLocaleLowerCase('en-US'),
    );
    if (!userEntityRef) {
      throw new NotAllowedError(
        'This user is not listed in auth.providers.development.users.',
      );
    }
    return { result: { userEntityRef } };
  },
});
