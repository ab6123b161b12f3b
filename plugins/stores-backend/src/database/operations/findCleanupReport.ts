// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { CleanupReport } from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';

/** What the cluster last said is left of a store; undefined: it was not asked yet. */
export async function findCleanupReport(
  knex: Knex,
  { storeId }: { storeId: string },
): Promise<CleanupReport | undefined> {
  const row = await knex('store_cleanup_reports')
    .where({ store_id: storeId })
    .first('report');
  return row && JSON.parse(row.report);
}
