// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { IdentityApi } from '@backstage/core-plugin-api';

const KEY = 'storekeeper.sign-in';
const GUEST = 'guest';
const COMPANY = 'company';

/**
 * What was chosen in this browser tab, so that a reload does not ask again: the organisation's account,
 * an example user's reference, or else the guest.
 */
export type SignInChoice = { company?: true; userEntityRef?: string };

/** The choice made in this tab earlier, unless the person has signed out since. */
export function readChoice(): SignInChoice | undefined {
  const stored = sessionStorage.getItem(KEY);
  if (!stored) return undefined;
  if (stored === COMPANY) return { company: true };
  return stored === GUEST ? {} : { userEntityRef: stored };
}

export function rememberChoice(choice: SignInChoice) {
  const stored = choice.company ? COMPANY : choice.userEntityRef;
  sessionStorage.setItem(KEY, stored ?? GUEST);
}

export function forgetChoice() {
  sessionStorage.removeItem(KEY);
}

/** The same identity, whose sign-out also forgets the choice: else the page would sign in again at once. */
export function forgettingOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    getProfileInfo: () => identity.getProfileInfo(),
    signOut: () => {
      forgetChoice();
      return identity.signOut();
    },
  };
}
