// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Client } from 'pg';

/** Gives the shop its name as long as it still has the one that Medusa gives every shop. */
export async function applyShopName(
  client: Client,
  shopName: string,
): Promise<void> {
  await client.query(
    "UPDATE store SET name = $1, updated_at = now() WHERE name = 'Medusa Store'",
    [shopName],
  );
}
