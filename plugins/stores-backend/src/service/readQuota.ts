// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Quota } from '@storekeeper/backstage-plugin-stores-common';
import { invalidFields } from '../model';
import { actorOf, Caller } from './Caller';
import { ServiceContext } from './ServiceContext';

/** What is left: stores for each owner that the caller may create for, and creations in the current window. */
export async function readQuota(
  context: ServiceContext,
  caller: Caller,
): Promise<Quota> {
  const { database, owners: ownership, rates, config } = context;
  const owned = await ownership.ownedBy(caller);
  if (owned.length === 0) {
    throw invalidFields([
      { field: '', message: 'Only users have a quota of their own.' },
    ]);
  }
  const limit = config.storesPerOwner;
  const counted = await database.countStoresOfOwners(owned);
  const owners = counted.map(({ owner, used }) => ({
    owner,
    used,
    limit,
    left: Math.max(limit - used, 0),
  }));
  return {
    ...owners[0],
    owners,
    creations: {
      limit: rates.create.limit,
      left: await rates.create.left(actorOf(caller)),
      seconds: rates.create.windowSeconds,
    },
  };
}
