// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import {
  scaffolderApiRef,
  ScaffolderTask,
} from '@backstage/plugin-scaffolder-react';
import { Store, StoresApi } from '@storekeeper/backstage-plugin-stores-common';
import { useParams } from 'react-router-dom';
import { storesApiRef } from '../../api';
import { storePollInterval } from '../../hooks/pollIntervals';
import { useLiveQuery } from '../../hooks/useLiveQuery';
import { useSignalsAvailable } from '../../hooks/useSignalsAvailable';
import { useStoreSignal } from '../../hooks/useStoreSignal';

const UNDER_WAY = ['open', 'processing'];

/**
 * The store that the task of this page makes, live; undefined until it is there. A task tells its outputs at its end,
 * so that until then the store is found by the name that the form was given.
 */
export function useTaskStore() {
  const stores = useApi(storesApiRef);
  const scaffolder = useApi(scaffolderApiRef);
  const signalsAvailable = useSignalsAvailable();
  const { taskId = '' } = useParams();

  const query = useLiveQuery<{ store?: Store; awaited: boolean }>({
    key: taskId,
    load: async signal => {
      if (!taskId) return { awaited: false };
      const task = await scaffolder.getTask(taskId);
      const store = await findStore(task, stores, signal);
      return { store, awaited: UNDER_WAY.includes(task.status) };
    },
    pollAfter: ({ store, awaited }) =>
      store || awaited
        ? storePollInterval({ signalsAvailable, store })
        : undefined,
  });
  const store = query.value?.store;
  useStoreSignal(({ storeId }) => {
    if (!store || store.id === storeId) query.refresh();
  });
  return { store, receivedAt: query.receivedAt };
}

/** The first store of the task's name since it began: an older one was another, and so is one that somebody made later. */
async function findStore(
  task: ScaffolderTask,
  stores: StoresApi,
  signal: AbortSignal,
): Promise<Store | undefined> {
  const { name } = task.spec.parameters;
  if (typeof name !== 'string') return undefined;
  const { items } = await stores.listStores(
    { search: name, includeDeleted: 'true', sort: 'createdAt', order: 'desc' },
    { signal },
  );
  const since = Date.parse(task.createdAt);
  return items
    .filter(
      store => store.name === name && Date.parse(store.createdAt) >= since,
    )
    .at(-1);
}
