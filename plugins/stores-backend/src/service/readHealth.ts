// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreHealth } from '@storekeeper/backstage-plugin-stores-common';
import { computeHealth, Inspection, StoreRecord } from '../model';
import { ServiceContext } from './ServiceContext';

const NOTHING = { workloads: [], pods: [], volumes: [] };

const CHECKS_SHOWN = 50;

/** How a store is: what the shopper saw, and what the cluster shows. A cluster that is away is an answer, not an error. */
export async function readHealth(
  context: ServiceContext,
  store: StoreRecord,
): Promise<StoreHealth> {
  const [checks, inspection] = await Promise.all([
    context.checks.list({ storeId: store.id, limit: CHECKS_SHOWN }),
    inspect(context, store),
  ]);
  return {
    ...computeHealth({ store, checks, inspection }),
    lastCheck: checks[0],
    checks,
    ...(inspection ?? NOTHING),
  };
}

async function inspect(
  { clusters, engines, logger }: ServiceContext,
  store: StoreRecord,
): Promise<Inspection> {
  const engine = engines.get(store.engine);
  if (store.phase === 'Deleted' || !store.namespaceUid) return NOTHING;
  if (!engine || !clusters.get(store.cluster)) return undefined;
  try {
    return await clusters.inspect({ store, engine });
  } catch (error) {
    logger.warn(`Store ${store.id} could not be inspected`, {
      reason: String(error),
    });
    return undefined;
  }
}
