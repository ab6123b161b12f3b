// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/** Any number will do, as long as nobody else's work is called the same. */
const DUTY = 20_261_122;

/** A portal whose machine is gone is given up by PostgreSQL after about a minute. */
const KEEPALIVE = [
  'SET tcp_keepalives_idle = 30',
  'SET tcp_keepalives_interval = 10',
  'SET tcp_keepalives_count = 3',
];

/** One that stands still while its machine answers for it is given up after this: whoever lives asks each half minute. */
const SILENCE_SECONDS = 120;

/**
 * Something that one of the portals on a database does for all. PostgreSQL keeps it by a lock of a connection, which ends
 * with the process and needs no heartbeat to be written. A SQLite file belongs to one portal.
 */
export class SoleDuty {
  readonly #knex: Knex;
  readonly #settings: string[];
  #connection?: unknown;

  static create(options: { knex: Knex; silenceSeconds?: number }) {
    const { knex, silenceSeconds = SILENCE_SECONDS } = options;
    return new SoleDuty(knex, silenceSeconds);
  }

  private constructor(knex: Knex, silenceSeconds: number) {
    this.#knex = knex;
    // Servers before 14 know no such limit.
    this.#settings = [
      ...KEEPALIVE,
      `SELECT set_config(name, '${silenceSeconds}s', false) FROM pg_settings WHERE name = 'idle_session_timeout'`,
    ];
  }

  /** Takes the duty where it is free; whether this portal has it. */
  async hold(): Promise<boolean> {
    if (this.#knex.client.config.client !== 'pg') return true;
    if (this.#connection) return this.#isAlive(this.#connection);
    const connection = await this.#knex.client.acquireConnection();
    try {
      for (const setting of this.#settings)
        await this.#ask(connection, setting);
      const [{ mine }] = await this.#ask<{ mine: boolean }>(
        connection,
        `SELECT pg_try_advisory_lock(${DUTY}, hashtext(current_schema())) AS mine`,
      );
      if (mine) this.#connection = connection;
      return mine;
    } finally {
      if (this.#connection !== connection) {
        await this.#knex.client.releaseConnection(connection);
      }
    }
  }

  /** Leaves it to another. */
  async release(): Promise<void> {
    const connection = this.#connection;
    if (!connection) return;
    this.#connection = undefined;
    try {
      await this.#ask(connection, 'SELECT pg_advisory_unlock_all()');
    } finally {
      await this.#knex.client.releaseConnection(connection);
    }
  }

  /** A connection that is gone has taken the lock with it. */
  async #isAlive(connection: unknown): Promise<boolean> {
    try {
      await this.#ask(connection, 'SELECT 1');
      return true;
    } catch {
      this.#connection = undefined;
      await this.#knex.client.releaseConnection(connection);
      return false;
    }
  }

  async #ask<Row>(connection: unknown, sql: string): Promise<Row[]> {
    const { rows } = await this.#knex
      .raw(sql)
      // The types of knex name no connection.
      .connection(connection as Parameters<Knex.Raw['connection']>[0]);
    return rows;
  }
}
