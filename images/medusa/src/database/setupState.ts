// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** Anything that runs SQL: a client of pg, or a wrapper of Medusa's own connection. */
export type Queryable = {
  query(
    text: string,
    values?: unknown[],
  ): Promise<{ rows: Record<string, unknown>[] }>;
};

/** What set-up remembers in the database itself, so that a restored backup brings it along. */
export type SetupState = {
  /** Version of the image whose schema the database has. */
  version: string;
  sampleData: string;
  /** Hash of the admin password that set-up applied last; the owner may have changed the password since. */
  appliedPasswordHash: string;
  adminEmail: string;
};

/** Reads the state; undefined: set-up has not finished here. */
export async function readSetupState(
  client: Queryable,
): Promise<SetupState | undefined> {
  const { rows: tables } = await client.query(
    "SELECT to_regclass('storekeeper.setup') IS NOT NULL AS there",
  );
  if (!tables[0].there) return undefined;
  const { rows } = await client.query(
    'SELECT version, sample_data, applied_password_hash, admin_email FROM storekeeper.setup',
  );
  if (rows.length === 0) return undefined;
  return {
    version: String(rows[0].version),
    sampleData: String(rows[0].sample_data),
    appliedPasswordHash: String(rows[0].applied_password_hash),
    adminEmail: String(rows[0].admin_email),
  };
}

/** Writes the state. Belongs into the transaction of what it stands for. */
export async function writeSetupState(
  client: Queryable,
  state: SetupState,
): Promise<void> {
  await client.query('CREATE SCHEMA IF NOT EXISTS storekeeper');
  await client.query(
    `CREATE TABLE IF NOT EXISTS storekeeper.setup (
       only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
       version text NOT NULL,
       sample_data text NOT NULL,
       applied_password_hash text NOT NULL,
       admin_email text NOT NULL,
       finished_at timestamptz NOT NULL DEFAULT now()
     )`,
  );
  await client.query(
    `INSERT INTO storekeeper.setup (version, sample_data, applied_password_hash, admin_email)
     VALUES ($1, $2, $3, $4)
     ON CONFLICT (only_row) DO UPDATE SET version = excluded.version, sample_data = excluded.sample_data,
       applied_password_hash = excluded.applied_password_hash, admin_email = excluded.admin_email, finished_at = now()`,
    [
      state.version,
      state.sampleData,
      state.appliedPasswordHash,
      state.adminEmail,
    ],
  );
}
