// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, IdentityApi, useApi } from '@backstage/core-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { readSignInOptions } from './readSignInOptions';
import {
  forgettingOnSignOut,
  readChoice,
  rememberChoice,
  SignInChoice,
} from './signInChoice';
import { SignInChoices } from './SignInChoices';
import { useCompanySignIn } from './useCompanySignIn';

/** What is tried now, and how many tries there were. */
type Attempt = { choice?: SignInChoice; number: number };

/** Names the example user to the development auth provider, which only a development backend has. */
export const DEVELOPMENT_USER_HEADER = 'X-Development-User';

/**
 * Offers the organisation's accounts, the example users of a development portal and the guest. Either way the backend
 * decides who one is: this page only says which provider to ask, and the latter two refuse in production.
 */
export const SignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const config = useApi(configApiRef);
  const options = useMemo(() => readSignInOptions(config), [config]);
  const [attempt, setAttempt] = useState<Attempt>(() => ({
    choice: readChoice(),
    number: 0,
  }));

  const company = useCompanySignIn(
    useCallback(
      (identity: IdentityApi) => {
        rememberChoice({ company: true });
        onSignInSuccess(forgettingOnSignOut(identity));
      },
      [onSignInSuccess],
    ),
  );
  const signInWithCompany = company.signIn;

  const choose = useCallback(
    (choice: SignInChoice) => {
      if (choice.company) signInWithCompany({ instantPopup: true });
      else setAttempt(last => ({ choice, number: last.number + 1 }));
    },
    [signInWithCompany],
  );
  const Choices = useCallback(
    ({ error }: { error?: Error }) => (
      <SignInChoices options={options} error={error} onChoose={choose} />
    ),
    [options, choose],
  );

  const { choice, number } = attempt;
  const returning = choice?.company;
  useEffect(() => {
    if (returning) signInWithCompany({ optional: true });
  }, [returning, signInWithCompany]);

  if (!choice || choice.company) return <Choices error={company.error} />;
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
