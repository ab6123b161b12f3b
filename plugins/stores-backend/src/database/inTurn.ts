// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/** Any number that nobody else locks in the plugin's database. */
const START = 20261121;

/**
 * Runs what portals that start at the same moment must not do at the same time, one portal after the other. Backstage's
 * scheduler makes its tables when it is first used, and of two that do so at once one gives up for good.
 */
export async function inTurn(
  knex: Knex,
  action: () => Promise<void>,
): Promise<void> {
  if (knex.client.config.client !== 'pg') {
    await action();
    return;
  }
  await knex.transaction(async tx => {
    // Given back by the end of the transaction, and so by the death of the process.
    await tx.raw('SELECT pg_advisory_xact_lock(?)', [START]);
    await action();
  });
}
