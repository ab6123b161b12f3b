// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { StoreRow } from '../StoreRow';

/**
 * Makes a store due whose password has arrived in the cluster. Undefined: it took so long that the store was withdrawn
 * meanwhile; then its clean-up begins again, because a namespace may be there now that was not when it looked.
 */
export async function releaseHeldStore(
  tx: Knex.Transaction,
  options: { id: string; namespaceUid: string; now: Date },
): Promise<StoreRow | undefined> {
  const { id, namespaceUid, now } = options;
  const due = {
    namespace_uid: namespaceUid,
    next_at: now,
    wake: tx.raw('wake + 1'),
    updated_at: now,
  };
  const [row] = (await tx('stores')
    .where({ id })
    .whereNotNull('held_until')
    .update({ ...due, held_until: null })
    .returning('*')) as StoreRow[];
  if (row) return row;
  await tx('stores')
    .where({ id })
    .whereNotNull('withdrawn_at')
    .update({
      ...due,
      phase: 'Deleting',
      conditions: '[]',
      steps: '{}',
      deleted_at: null,
    });
  return undefined;
}
