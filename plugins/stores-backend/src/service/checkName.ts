// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  NameAvailability,
  storeNameSchema,
} from '@storekeeper/backstage-plugin-stores-common';
import { placeNewStore } from './placeNewStore';
import { ServiceContext } from './ServiceContext';

/** Whether a new store may have a name, and which address it would get. Who has it is not said. */
export async function checkName(
  { database, clusters }: ServiceContext,
  name: string,
): Promise<NameAvailability> {
  const parsed = storeNameSchema.safeParse(name);
  if (!parsed.success) {
    return {
      name,
      available: false,
      reason: parsed.error.issues[0].message,
    };
  }
  const { host, baseUrl } = placeNewStore(clusters, name);
  const holder = await database.findNameHolder({ name, host });
  return {
    name,
    available: !holder,
    host,
    url: baseUrl,
    reason: holder ? 'Another store has this name.' : undefined,
  };
}
