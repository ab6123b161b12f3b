// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** The environment that every program of this image takes its database from. */
export type DatabaseEnvironment = Record<string, string | undefined>;

/**
 * A PostgreSQL URL made of DATABASE_HOST, DATABASE_PORT, DATABASE_NAME, DATABASE_USER and DATABASE_PASSWORD.
 * Each part is encoded, so that a password may hold any character.
 */
export function databaseUrl(environment: DatabaseEnvironment): string {
  const part = (key: string, fallback?: string) => {
    const value = environment[key] ?? fallback;
    if (value === undefined || value === '') {
      throw new Error(`${key} is not set.`);
    }
    return encodeURIComponent(value);
  };
  const user = part('DATABASE_USER', 'medusa');
  const host = part('DATABASE_HOST');
  const port = part('DATABASE_PORT', '5432');
  const name = part('DATABASE_NAME', 'medusa');
  return `postgres://${user}:${part(
    'DATABASE_PASSWORD',
  )}@${host}:${port}/${name}`;
}
