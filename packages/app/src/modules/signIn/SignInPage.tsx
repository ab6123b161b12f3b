// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { useCallback, useMemo, useState } from 'react';
import { readSignInOptions } from './readSignInOptions';
import {
  forgettingOnSignOut,
  readChoice,
  rememberChoice,
  SignInChoice,
} from './signInChoice';
import { SignInChoices } from './SignInChoices';

/** Names the example user to the development auth provider, which only a development backend has. */
export const DEVELOPMENT_USER_HEADER = 'X-Development-User';

/**
 * Offers the example users of a development portal and the guest. Either way the backend decides who one is:
 * this page only says which provider to ask, and both refuse in production.
 */
export const SignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const config = useApi(configApiRef);
  const options = useMemo(() => readSignInOptions(config), [config]);
  const [attempt, setAttempt] = useState(() => firstAttempt());

  const choose = useCallback((choice: SignInChoice) => {
    setAttempt(last => ({ choice, number: last.number + 1 }));
  }, []);
  const Choices = useCallback(
    ({ error }: { error?: Error }) => (
      <SignInChoices options={options} error={error} onChoose={choose} />
    ),
    [options, choose],
  );

  const { choice, number } = attempt;
  if (!choice) return <Choices />;
  const { userEntityRef } = choice;
  return (
    <ProxiedSignInPage
      key={number}
      provider={userEntityRef ? 'development' : 'guest'}
      headers={
        userEntityRef ? { [DEVELOPMENT_USER_HEADER]: userEntityRef } : undefined
      }
      onSignInSuccess={identity => {
        rememberChoice(choice);
        onSignInSuccess(forgettingOnSignOut(identity));
      }}
      ErrorComponent={Choices}
    />
  );
};

const firstAttempt = (): { choice?: SignInChoice; number: number } => ({
  choice: readChoice(),
  number: 0,
});
