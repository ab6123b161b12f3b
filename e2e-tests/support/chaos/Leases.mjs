// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import pg from 'pg';

/** Who works on which store, as the database says that portals share. */
export class Leases {
  /** @param {string} url of the server: Backstage makes the plugin's database on it */
  static create(url) {
    const plugin = new URL(url);
    plugin.pathname = 'backstage_plugin_stores';
    return new Leases(new pg.Pool({ connectionString: plugin.href, max: 1 }));
  }

  constructor(pool) {
    this.pool = pool;
  }

  /**
   * One that the portal's process holds; undefined where it holds none. A row that a transaction has in hand is none: its
   * lease may be about to end.
   *
   * @returns {Promise<{id: string, token: number} | undefined>}
   */
  async heldBy(portal) {
    const { rows } = await this.pool.query(
      `SELECT id, lock_token AS token FROM stores
       WHERE locked_by LIKE $1 AND locked_until > now() LIMIT 1
       FOR UPDATE SKIP LOCKED`,
      [`%-${portal.pid}-%`],
    );
    return rows[0];
  }

  /** Whether somebody has claimed the store since. */
  async lost({ id, token }) {
    const { rows } = await this.pool.query(
      'SELECT 1 FROM stores WHERE id = $1 AND lock_token > $2',
      [id, token],
    );
    return rows.length > 0;
  }

  async close() {
    await this.pool.end();
  }
}
