// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  ShopCheck,
  StoreHealth,
} from '@storekeeper/backstage-plugin-stores-common';
import { StoreRecord } from './StoreRecord';

/** What the cluster shows of a store's objects; undefined: it could not be asked. */
export type Inspection =
  | Pick<StoreHealth, 'workloads' | 'pods' | 'volumes'>
  | undefined;

/** A store's health: whether a shopper can buy, then whether everything behind that runs. */
export function computeHealth(options: {
  store: Pick<StoreRecord, 'phase' | 'message'>;
  checks: ShopCheck[];
  inspection: Inspection;
}): Pick<StoreHealth, 'status' | 'message'> {
  const { store, checks, inspection } = options;
  const [lastCheck] = checks;

  if (!inspection) {
    return {
      status: 'unknown',
      message:
        'The cluster does not answer, so nobody can say how the shop is.',
    };
  }
  switch (store.phase) {
    case 'Ready':
    case 'Updating':
    case 'Degraded':
      break;
    case 'Failed':
      return { status: 'unhealthy', message: store.message };
    default:
      return { status: 'unknown', message: store.message };
  }
  if (lastCheck && !lastCheck.ok) {
    const broken = lastCheck.steps.find(step => !step.ok);
    return {
      // One failed visit may be a passing thing; the reconciler says after several in a row that it is not.
      status: store.phase === 'Ready' ? 'degraded' : 'unhealthy',
      message: broken
        ? `A shopper could not go on at "${broken.title}"${
            broken.message ? `: ${broken.message}` : '.'
          }`
        : 'A shopper could not buy at the last visit.',
    };
  }
  const missing = inspection.workloads.find(
    workload => workload.ready < workload.desired,
  );
  if (missing) {
    return {
      status: 'degraded',
      message: `${missing.title}: ${missing.ready} of ${missing.desired} ready.`,
    };
  }
  if (store.phase === 'Degraded') {
    return { status: 'degraded', message: store.message };
  }
  return lastCheck
    ? { status: 'healthy', message: 'A shopper can buy.' }
    : { status: 'unknown', message: 'No shopper has visited yet.' };
}
