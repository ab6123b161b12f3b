// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { companyAuthApiRef } from './companyAuth';
import { useCompanySignIn } from './useCompanySignIn';

const identity = {
  type: 'user' as const,
  userEntityRef: 'user:default/olivia',
  ownershipEntityRefs: ['user:default/olivia'],
};

function render(getBackstageIdentity: jest.Mock) {
  const authApi = {
    getBackstageIdentity,
    getProfile: async () => ({ displayName: 'Olivia' }),
  } as unknown as typeof companyAuthApiRef.T;
  const onSuccess = jest.fn();
  const { result } = renderHook(() => useCompanySignIn(onSuccess), {
    wrapper: ({ children }: PropsWithChildren<{}>) => (
      <TestApiProvider apis={[[companyAuthApiRef, authApi]]}>
        {children}
      </TestApiProvider>
    ),
  });
  return { result, onSuccess };
}

describe('useCompanySignIn', () => {
  it('hands on who signed in', async () => {
    const ask = jest.fn(async () => ({ token: 't', identity }));
    const { result, onSuccess } = render(ask);
    await act(() => result.current.signIn({ instantPopup: true }));
    expect(ask).toHaveBeenCalledWith({ instantPopup: true });
    const [signedIn] = onSuccess.mock.lastCall;
    expect(await signedIn.getBackstageIdentity()).toEqual(identity);
  });

  it('does nothing where there is no session to take up', async () => {
    const { result, onSuccess } = render(jest.fn(async () => undefined));
    await act(() => result.current.signIn({ optional: true }));
    expect(onSuccess).not.toHaveBeenCalled();
    expect(result.current.error).toBeUndefined();
  });

  it('says why a sign-in failed', async () => {
    const { result } = render(
      jest.fn(async () => {
        throw new Error('The window was closed');
      }),
    );
    await act(() => result.current.signIn({ instantPopup: true }));
    expect(result.current.error?.message).toBe('The window was closed');
  });
});
