// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { databaseUrl } from './databaseUrl';

const POLL_MILLISECONDS = 150;

/** SQLSTATEs that waiting does not cure: wrong password, unknown role, unknown database. */
const HOPELESS = new Set(['28P01', '28000', '3D000']);

/**
 * Connects as soon as the database answers. A database that is still starting is waited for; one that refuses the
 * credentials is not. Throws when the seconds are over.
 */
export async function connect(options: {
  environment: Record<string, string | undefined>;
  withinSeconds: number;
}): Promise<Client> {
  const connectionString = databaseUrl(options.environment);
  const deadline = Date.now() + options.withinSeconds * 1000;
  for (;;) {
    const client = new Client({
      connectionString,
      connectionTimeoutMillis: 2000,
    });
    // A connection that breaks between two queries is reported by the next query; without a listener it would end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const { code, message } = error as { code?: string; message: string };
      if (code && HOPELESS.has(code)) {
        throw new Error(`The database refuses the credentials: ${message}`);
      }
      if (Date.now() > deadline) {
        throw new Error(
          `The database did not answer within ${options.withinSeconds} s: ${message}`,
        );
      }
      await delay(POLL_MILLISECONDS);
    }
  }
}
