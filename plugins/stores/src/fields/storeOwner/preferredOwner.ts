// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Quota } from '@storekeeper/backstage-plugin-stores-common';

/** A team with room before the person: shops outlive holidays. Undefined where nobody has room. */
export function preferredOwner(quota: Quota): string | undefined {
  const roomy = [quota, ...quota.owners].filter(({ left }) => left > 0);
  const team = roomy.find(({ owner }) => owner.startsWith('group:'));
  return (team ?? roomy.at(0))?.owner;
}
