// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ConfigApi } from '@backstage/core-plugin-api';
import { SignInChoice } from './signInChoice';

/** One way into the portal, as the sign-in page lists it. */
export type SignInOption = SignInChoice & {
  title: string;
  description?: string;
};

/** What app.signIn offers: the organisation's accounts first, then the example users, then the guest. */
export function readSignInOptions(config: ConfigApi): SignInOption[] {
  const options: SignInOption[] = [];
  const company = config.getOptionalConfig('app.signIn.company');
  if (company) {
    options.push({
      company: true,
      title: company.getOptionalString('title') ?? 'Company account',
      description: company.getOptionalString('description'),
    });
  }
  const users =
    config.getOptionalConfigArray('app.signIn.developmentUsers') ?? [];
  for (const user of users) {
    options.push({
      userEntityRef: user.getString('entityRef'),
      title: user.getString('title'),
      description: user.getOptionalString('description'),
    });
  }
  if (config.getOptionalBoolean('app.signIn.guest') ?? options.length === 0) {
    options.push({
      title: 'Guest',
      description: 'Look around without an account of your own.',
    });
  }
  return options;
}
