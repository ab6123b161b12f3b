// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { images } from './images.mjs';
import { pod } from './pods.mjs';

const PATIENCE_MS = 180_000;

/** A PostgreSQL server in a test's namespace, with a password that no shell or SQL takes lightly. */
export class Postgres {
  static async start({ namespace, name, command }) {
    const postgres = new Postgres({ namespace, name });
    await namespace.apply(
      pod({
        name,
        image: images.postgres,
        user: 999,
        memory: '400Mi',
        command,
        restart: 'Always',
        env: {
          PGDATA: '/var/lib/postgresql/data/pgdata',
          POSTGRES_DB: 'medusa',
          POSTGRES_USER: 'medusa',
          POSTGRES_PASSWORD: postgres.password,
        },
        writable: {
          '/var/lib/postgresql/data': 'disk',
          '/tmp': 'disk',
          '/var/run/postgresql': 'memory',
        },
      }),
    );
    return postgres;
  }

  constructor({ namespace, name }) {
    this.namespace = namespace;
    this.name = name;
    this.password = `'"\\ %$(id) \`{;ü${randomBytes(8).toString('hex')}`;
  }

  async answers() {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        await this.query('SELECT 1');
        return;
      } catch (error) {
        if (Date.now() > until) {
          throw error;
        }
      }
    }
  }

  /** Kills the server with all it is doing, and waits until it is there again, on the same volume. */
  async restart() {
    await this.namespace.run(this.name, 'bash', '-c', 'kill -QUIT 1');
    const until = Date.now() + PATIENCE_MS;
    while ((await this.namespace.restarts(this.name)) === 0) {
      if (Date.now() > until) {
        throw new Error('the server did not end');
      }
    }
    await this.answers();
  }

  /** Rows of a statement, their columns apart by |. It comes by the network, as from another pod. */
  async query(sql, { user = 'medusa', password = this.password } = {}) {
    const client =
      'PGPASSWORD="$1" exec psql --host="$(hostname -i)" --username="$2" --dbname=medusa --no-align --tuples-only --command="$3"';
    const text = await this.namespace.run(
      this.name,
      'bash',
      '-c',
      client,
      'bash',
      password,
      user,
      sql,
    );
    return text.split('\n').filter(Boolean);
  }
}
