// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Client } from 'pg';
import { readSetupState, writeSetupState } from '../database/setupState';
import { medusaVersion } from '../database/version';
import { applyAdmin } from './applyAdmin';
import { applyPublishableKey } from './applyPublishableKey';
import { applyShopName } from './applyShopName';
import { restoreShop } from './restoreShop';
import { SetupSettings } from './settings';
import { readManifest } from './snapshot';
import { verifyShop } from './verifyShop';

/** Any number that nothing else of the shop uses: two runs of set-up at the same time take turns. */
const SETUP_LOCK = 7_301_984_021;

/**
 * Makes the database that of a complete shop, or leaves it untouched: everything happens in one transaction, which is
 * committed only after the result was verified. Run again, it changes nothing.
 */
export async function setUpShop(options: {
  client: Client;
  settings: SetupSettings;
  upgradeSchema: () => Promise<void>;
  say: (message: string) => void;
}): Promise<void> {
  const { client, settings, say } = options;
  const version = medusaVersion();

  const before = await readSetupState(client);
  if (before && before.version !== version) {
    say(`Upgrading the database from ${before.version} to ${version}.`);
    await options.upgradeSchema();
  }

  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [SETUP_LOCK]);
  // Read again under the lock: another run may have finished meanwhile.
  const state = await readSetupState(client);
  if (!state) {
    say('Filling the database from the snapshot.');
    await restoreShop(client, settings.sampleData);
    await applyShopName(client, settings.shopName);
  }
  await applyPublishableKey(client, settings.publishableKey);
  const appliedPasswordHash = await applyAdmin(client, settings, state);
  await writeSetupState(client, {
    version,
    sampleData: state?.sampleData ?? settings.sampleData,
    appliedPasswordHash,
    adminEmail: settings.adminEmail,
  });
  const problems = await verifyShop({
    client,
    settings,
    manifest: await readManifest(),
    state,
    appliedPasswordHash,
  });
  if (problems.length > 0) {
    await client.query('ROLLBACK');
    throw new Error(`The shop is not complete: ${problems.join('; ')}.`);
  }
  await client.query('COMMIT');
  say(state ? 'The shop was complete already.' : 'The shop is complete.');
}
