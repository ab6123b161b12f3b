// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Client } from 'pg';
import { ulid } from 'ulid';
import { SetupState } from '../database/setupState';
import { hashPassword, passwordMatches } from './passwordHash';
import { SetupSettings } from './settings';

/**
 * Makes the admin of the Secret able to sign in, and returns the hash that stands for the Secret's password.
 * That happens when the Secret is new to this database: at first, and after it was rotated. What the owner has done in the
 * admin since then, such as choosing another password, is theirs and stays.
 */
export async function applyAdmin(
  client: Client,
  settings: SetupSettings,
  state: SetupState | undefined,
): Promise<string> {
  if (
    state?.adminEmail === settings.adminEmail &&
    (await passwordMatches(settings.adminPassword, state.appliedPasswordHash))
  ) {
    return state.appliedPasswordHash;
  }
  if (state && state.adminEmail !== settings.adminEmail) {
    await renameAdmin(client, state.adminEmail, settings.adminEmail);
  }
  const hash = await hashPassword(settings.adminPassword);
  const userId = await ensureUser(client, settings);
  const { rows: identities } = await client.query(
    `UPDATE provider_identity SET provider_metadata = $2, updated_at = now()
     WHERE provider = 'emailpass' AND entity_id = $1 AND deleted_at IS NULL
     RETURNING auth_identity_id`,
    [settings.adminEmail, { password: hash }],
  );
  if (identities.length > 0) {
    await client.query(
      `UPDATE auth_identity SET app_metadata = coalesce(app_metadata, '{}') || $2, updated_at = now()
       WHERE id = $1`,
      [identities[0].auth_identity_id, { user_id: userId }],
    );
    return hash;
  }
  const authIdentityId = `authid_${ulid()}`;
  await client.query(
    'INSERT INTO auth_identity (id, app_metadata) VALUES ($1, $2)',
    [authIdentityId, { user_id: userId }],
  );
  await client.query(
    `INSERT INTO provider_identity (id, entity_id, provider, auth_identity_id, provider_metadata)
     VALUES ($1, $2, 'emailpass', $3, $4)`,
    [ulid(), settings.adminEmail, authIdentityId, { password: hash }],
  );
  return hash;
}

/**
 * Another address in the Secret is the same person's, so the account goes along: else the old address and its password
 * would open the shop for ever. Where somebody has an account under the new one already, both stay.
 */
async function renameAdmin(
  client: Client,
  from: string,
  to: string,
): Promise<void> {
  await client.query(
    `UPDATE "user" SET email = $2, updated_at = now()
     WHERE email = $1 AND deleted_at IS NULL
       AND NOT EXISTS (SELECT FROM "user" WHERE email = $2 AND deleted_at IS NULL)`,
    [from, to],
  );
  await client.query(
    `UPDATE provider_identity SET entity_id = $2, updated_at = now()
     WHERE provider = 'emailpass' AND entity_id = $1 AND deleted_at IS NULL
       AND NOT EXISTS (SELECT FROM provider_identity WHERE provider = 'emailpass' AND entity_id = $2 AND deleted_at IS NULL)`,
    [from, to],
  );
}

async function ensureUser(
  client: Client,
  settings: SetupSettings,
): Promise<string> {
  const { rows } = await client.query(
    'SELECT id FROM "user" WHERE email = $1 AND deleted_at IS NULL',
    [settings.adminEmail],
  );
  if (rows.length > 0) return rows[0].id;
  const id = `user_${ulid()}`;
  await client.query(
    'INSERT INTO "user" (id, email, first_name) VALUES ($1, $2, $3)',
    [id, settings.adminEmail, settings.adminUser ?? undefined],
  );
  return id;
}
