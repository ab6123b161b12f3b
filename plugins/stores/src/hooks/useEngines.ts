// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { Engine, Plan } from '@storekeeper/backstage-plugin-stores-common';
import { useMemo } from 'react';
import { storesApiRef } from '../api';
import { useLiveQuery } from './useLiveQuery';

/** The engines and their plans, and what people call them. */
export function useEngines() {
  const api = useApi(storesApiRef);
  const { value, error, loading } = useLiveQuery({
    key: 'engines',
    load: signal => api.listEngines({ signal }),
  });
  return useMemo(() => {
    const engines: Engine[] = value?.items ?? [];
    const findEngine = (id: string) => engines.find(item => item.id === id);
    const findPlan = (engine: string, id: string): Plan | undefined =>
      findEngine(engine)?.plans.find(plan => plan.id === id);
    return {
      engines,
      error,
      loading,
      findPlan,
      findEngine,
      /** The engine's title, or its id where it is not known any more. */
      engineTitle: (id: string) => findEngine(id)?.title ?? id,
      planTitle: (engine: string, id: string) =>
        findPlan(engine, id)?.title ?? id,
    };
  }, [value, error, loading]);
}
