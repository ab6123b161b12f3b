// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { UnclaimedNamespaceList } from '@storekeeper/backstage-plugin-stores-common';
import { StoresDatabase } from '../database';

/**
 * Gauges that are read from the database when somebody collects metrics. Portals that share a database say the same, so
 * that a dashboard takes the maximum over them and not the sum.
 */
export function observeStores(options: {
  metrics: MetricsService;
  database: StoresDatabase;
  unclaimed: { list(): Promise<UnclaimedNamespaceList> };
}): void {
  const { metrics, database, unclaimed } = options;
  const gauge = (name: string, description: string, unit: string) =>
    metrics.createObservableGauge(name, { description, unit });

  gauge(
    'stores.phase',
    'Stores by phase and engine, those that are deleted left out',
    '{store}',
  ).addCallback(async result => {
    for (const { count, ...attributes } of await database.countByPhase()) {
      result.observe(count, attributes);
    }
  });

  const length = gauge(
    'stores.queue.length',
    'Stores that are due and that no worker has',
    '{store}',
  );
  length.addCallback(async result => {
    result.observe(await database.countDue());
  });

  gauge(
    'stores.unclaimed_namespaces',
    'Namespaces that claim to be stores of this portal and are none',
    '{namespace}',
  ).addCallback(async result => {
    const { items, looks } = await unclaimed.list();
    for (const { cluster } of looks) {
      const found = items.filter(item => item.cluster === cluster);
      result.observe(found.length, { cluster });
    }
  });
}
