// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import useAsync from 'react-use/esm/useAsync';

/** Who the signed-in person is: their own reference, and those of the groups whose stores are theirs too. */
export function useOwnership() {
  const identityApi = useApi(identityApiRef);
  const { value } = useAsync(
    () => identityApi.getBackstageIdentity(),
    [identityApi],
  );
  if (!value) return undefined;
  return {
    user: value.userEntityRef,
    teams: value.ownershipEntityRefs.filter(ref => ref.startsWith('group:')),
  };
}
