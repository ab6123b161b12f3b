// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Client } from 'pg';
import { readSnapshot } from './snapshot';
import { SampleData } from './settings';

/**
 * Fills an empty database from the snapshot. Runs inside the caller's transaction, so that a kill in the middle leaves
 * the database as empty as it was.
 */
export async function restoreShop(
  client: Client,
  sampleData: SampleData,
): Promise<void> {
  const { rows } = await client.query(
    "SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'",
  );
  if (rows[0].tables > 0) {
    throw new Error(
      `The database holds ${rows[0].tables} tables that set-up did not make. An empty database is needed, or a backup of a store.`,
    );
  }
  await client.query(await readSnapshot(sampleData));
  // The dump empties the search path for its own safety; what follows here names tables without a schema.
  await client.query('SET search_path TO public');
}
