// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { storeEntityName } from '@storekeeper/backstage-plugin-stores-common';
import { TaskError } from '../access/TaskError';

/** The id of a store that is given by its id or by the reference of its catalog entity. */
export function toStoreId(store: string): string {
  if (!store.includes(':') && !store.includes('/')) return store;
  const { name } = parseEntityRef(store, {
    defaultKind: 'component',
    defaultNamespace: 'default',
  });
  const prefix = storeEntityName('');
  if (!name.startsWith(prefix)) {
    throw new TaskError({
      name: 'InputError',
      message: `${store} is not the catalog entity of a store.`,
    });
  }
  return name.slice(prefix.length);
}
