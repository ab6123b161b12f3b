// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Client } from 'pg';
import { SetupState } from '../database/setupState';
import { passwordMatches } from './passwordHash';
import { SetupSettings } from './settings';
import { SnapshotManifest } from './snapshot';

/**
 * Looks at what is really there and lists what a shop cannot do without; empty: the shop is complete.
 * The result of set-up is this list, never what a migration's log claims. Of a shop that its owner has had in hand already
 * only that is asked which no owner can mean to change.
 */
export async function verifyShop(options: {
  client: Client;
  settings: SetupSettings;
  manifest: SnapshotManifest;
  state: SetupState | undefined;
  appliedPasswordHash: string;
}): Promise<string[]> {
  const { client, settings, manifest, state, appliedPasswordHash } = options;
  const problems: string[] = [];
  const { rows: tables } = await client.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
  );
  const present = new Set(tables.map(row => row.tablename));
  const missing = manifest.tables.filter(table => !present.has(table));
  if (missing.length > 0) {
    problems.push(
      `${missing.length} of ${manifest.tables.length} tables are missing, ${missing[0]} among them`,
    );
    return problems;
  }

  const expect = async (what: string, sql: string, values?: unknown[]) => {
    const { rows } = await client.query(sql, values);
    if (rows.length === 0) problems.push(`${what} is missing`);
  };
  await expect('the store', 'SELECT FROM store WHERE deleted_at IS NULL');
  await expect(
    "the storefront's key with its sales channel",
    `SELECT FROM api_key k
     JOIN publishable_api_key_sales_channel c ON c.publishable_key_id = k.id AND c.deleted_at IS NULL
     WHERE k.token = $1 AND k.revoked_at IS NULL AND k.deleted_at IS NULL`,
    [settings.publishableKey],
  );
  if (appliedPasswordHash !== state?.appliedPasswordHash) {
    await expect(
      'the admin user with a way to sign in',
      `SELECT FROM "user" u
       JOIN auth_identity a ON a.app_metadata->>'user_id' = u.id AND a.deleted_at IS NULL
       JOIN provider_identity p ON p.auth_identity_id = a.id AND p.provider = 'emailpass'
         AND p.entity_id = u.email AND p.provider_metadata->>'password' = $2
       WHERE u.email = $1 AND u.deleted_at IS NULL`,
      [settings.adminEmail, appliedPasswordHash],
    );
  }
  if (!(await passwordMatches(settings.adminPassword, appliedPasswordHash))) {
    problems.push('the admin password is not the one of the Secret');
  }
  if (state) return problems;

  await expect('a region', 'SELECT FROM region WHERE deleted_at IS NULL');
  await expect(
    'a payment provider of a region',
    'SELECT FROM region_payment_provider WHERE deleted_at IS NULL',
  );
  await expect(
    'a shipping option',
    'SELECT FROM shipping_option WHERE deleted_at IS NULL',
  );
  return problems;
}
