// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EnginePod, EngineStore } from '../engine';
import { ChartRequests } from './readChartRequests';

/** The pods that a store runs at a time: some components have as many as there are replicas, of the others there is one. */
export function podsOfPlan(options: {
  requests: ChartRequests;
  store: Pick<EngineStore, 'plan' | 'replicas'>;
  scaled: string[];
  single: string[];
}): EnginePod[] {
  const { requests, store, scaled, single } = options;
  const components = requests[store.plan] ?? {};
  const podsOf = (component: string, count: number) => {
    const pod = components[component];
    return pod ? Array.from({ length: count }, () => pod) : [];
  };
  return [
    ...scaled.flatMap(component => podsOf(component, store.replicas)),
    ...single.flatMap(component => podsOf(component, 1)),
  ];
}
