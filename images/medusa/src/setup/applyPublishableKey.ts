// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Client } from 'pg';
import { ulid } from 'ulid';

/** Makes the given token a publishable key of the default sales channel, which is how a storefront says whose it is. */
export async function applyPublishableKey(
  client: Client,
  token: string,
): Promise<void> {
  const { rows: found } = await client.query(
    // Revoked or deleted in the admin, the storefront would have nothing to show; it comes back.
    `UPDATE api_key SET revoked_at = NULL, revoked_by = NULL, deleted_at = NULL
     WHERE token = $1 RETURNING id`,
    [token],
  );
  const id = found[0]?.id ?? `apk_${ulid()}`;
  if (found.length === 0) {
    await client.query(
      `INSERT INTO api_key (id, token, salt, redacted, title, type, created_by)
       VALUES ($1, $2, '', $3, 'Storefront', 'publishable', '')`,
      [id, token, `${token.slice(0, 6)}***${token.slice(-3)}`],
    );
  }
  const { rows: stores } = await client.query(
    'SELECT default_sales_channel_id AS channel FROM store WHERE deleted_at IS NULL LIMIT 1',
  );
  await client.query(
    `INSERT INTO publishable_api_key_sales_channel (id, publishable_key_id, sales_channel_id)
     SELECT $1::text, $2::text, $3::text WHERE NOT EXISTS (
       SELECT FROM publishable_api_key_sales_channel
       WHERE publishable_key_id = $2 AND sales_channel_id = $3 AND deleted_at IS NULL)`,
    [`pksc_${ulid()}`, id, stores[0]?.channel],
  );
}
