// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { UserIdentity } from '@backstage/core-components';
import {
  AuthRequestOptions,
  IdentityApi,
  useApi,
} from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useCallback, useState } from 'react';
import { companyAuthApiRef } from './companyAuth';

/**
 * Signs in with the organisation's accounts. `instantPopup` opens the provider's window at once, which a browser allows
 * in the answer to a click only; `optional` takes up a session that is there and else does nothing.
 */
export function useCompanySignIn(onSuccess: (identity: IdentityApi) => void) {
  const authApi = useApi(companyAuthApiRef);
  const [error, setError] = useState<Error>();

  const signIn = useCallback(
    async (how: AuthRequestOptions) => {
      try {
        const response = await authApi.getBackstageIdentity(how);
        if (!response) return;
        const profile = await authApi.getProfile();
        const { identity } = response;
        onSuccess(UserIdentity.create({ identity, profile, authApi }));
      } catch (failure) {
        setError(toError(failure));
      }
    },
    [authApi, onSuccess],
  );
  return { signIn, error };
}
