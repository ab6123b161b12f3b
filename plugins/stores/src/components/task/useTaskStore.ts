// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { useParams } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { storesApiRef } from '../../api';
import { useLiveQuery } from '../../hooks/useLiveQuery';
import { useStoreSignal } from '../../hooks/useStoreSignal';

const LOOK_AGAIN_MILLISECONDS = 2_000;

/**
 * The store that the task of this page makes, live; undefined until it is there. A task tells its outputs at its end,
 * so that until then the store is found by the name that the form was given.
 */
export function useTaskStore() {
  const stores = useApi(storesApiRef);
  const scaffolder = useApi(scaffolderApiRef);
  const { taskId = '' } = useParams();
  const task = useAsync(
    async () => (taskId ? scaffolder.getTask(taskId) : undefined),
    [scaffolder, taskId],
  );
  const name = task.value?.spec.parameters.name;
  const since = task.value?.createdAt ?? '';

  const query = useLiveQuery<Store | undefined>({
    key: `${taskId}/${name}`,
    load: async signal => {
      if (typeof name !== 'string') return undefined;
      const { items } = await stores.listStores(
        { search: name, includeDeleted: 'true' },
        { signal },
      );
      // A store of the same name that is older than the task was another one.
      return items.find(
        store => store.name === name && isAfter(store.createdAt, since),
      );
    },
    pollAfter: store => (name && !store ? LOOK_AGAIN_MILLISECONDS : undefined),
  });
  useStoreSignal(({ storeId }) => {
    if (!query.value || query.value.id === storeId) query.refresh();
  });
  return { store: query.value, receivedAt: query.receivedAt };
}

function isAfter(moment: string, since: string): boolean {
  return !since || Date.parse(moment) >= Date.parse(since);
}
