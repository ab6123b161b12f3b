// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { CleanupLook, Leftover, mergeCleanup } from '../../model';
import { NewActivity } from '../../reconciler/StoreQueue';
import { StoreRow, toStoreRecord } from '../StoreRow';
import { findCleanupReport } from './findCleanupReport';

/**
 * Adds a look to a store's clean-up report, in the transaction that holds the store's row. Returns the timeline entries
 * for what was found for the first time.
 */
export async function saveCleanupReport(
  tx: Knex.Transaction,
  options: { store: StoreRow; look: CleanupLook; now: Date },
): Promise<NewActivity[]> {
  const { look, now } = options;
  const store = toStoreRecord(options.store);
  const previous = await findCleanupReport(tx, { storeId: store.id });
  const { report, fresh } = mergeCleanup({ store, previous, look, now });
  await tx('store_cleanup_reports')
    .insert({ store_id: store.id, report: JSON.stringify(report) })
    .onConflict('store_id')
    .merge();
  return fresh.map(toActivity);
}

function toActivity(leftover: Leftover): NewActivity {
  const { kind, name, namespace, retained, message } = leftover;
  return {
    type: 'event',
    level: retained ? 'info' : 'warning',
    title: retained
      ? `${kind} ${name} is kept by its storage class`
      : `${kind} ${name} is left`,
    message,
    data: { cleanup: { kind, name, namespace } },
  };
}
