// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ConfigApi } from '@backstage/core-plugin-api';

/** One way into the portal, as the sign-in page lists it. */
export type SignInOption = {
  /** Entity reference of an example user; absent for the guest. */
  userEntityRef?: string;
  title: string;
  description?: string;
};

/** What app.signIn offers: the example users first, then the guest. */
export function readSignInOptions(config: ConfigApi): SignInOption[] {
  const users =
    config.getOptionalConfigArray('app.signIn.developmentUsers') ?? [];
  const options: SignInOption[] = users.map(user => ({
    userEntityRef: user.getString('entityRef'),
    title: user.getString('title'),
    description: user.getOptionalString('description'),
  }));
  if (config.getOptionalBoolean('app.signIn.guest') ?? options.length === 0) {
    options.push({
      title: 'Guest',
      description: 'Look around without an account of your own.',
    });
  }
  return options;
}
