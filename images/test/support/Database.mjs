// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { images } from './images.mjs';
import { pod, service } from './pods.mjs';

const PATIENCE_MS = 180_000;

/** A MySQL server in a test's namespace, with a password that no shell or SQL takes lightly. */
export class Database {
  static async start({ namespace, name, command }) {
    const database = new Database({ namespace, name });
    await namespace.apply(
      service({ name, port: 3306 }),
      pod({
        name,
        image: images.mysql,
        user: 999,
        memory: '400Mi',
        command,
        restart: 'Always',
        env: {
          MYSQL_DATABASE: 'woocommerce',
          MYSQL_USER: 'woocommerce',
          MYSQL_PASSWORD: database.password,
          MYSQL_ROOT_PASSWORD: database.rootPassword,
        },
        writable: {
          '/var/lib/mysql': 'disk',
          '/tmp': 'disk',
          '/var/run/mysqld': 'memory',
        },
      }),
    );
    return database;
  }

  constructor({ namespace, name }) {
    this.namespace = namespace;
    this.name = name;
    const hostile = `'"\\ %$(id) \`{;ü`;
    this.password = `${hostile}${randomBytes(8).toString('hex')}`;
    this.rootPassword = `${randomBytes(8).toString('hex')}${hostile}`;
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

  /** Ends the server as Kubernetes does, and waits until it is there again, on the same volume. */
  async restart() {
    const [before] = await this.query("SHOW STATUS LIKE 'Uptime'");
    await this.namespace.run(this.name, 'bash', '-c', 'kill 1');
    const until = Date.now() + PATIENCE_MS;
    while ((await this.namespace.restarts(this.name)) === 0) {
      if (Date.now() > until) {
        throw new Error(`the server did not end, ${before}`);
      }
    }
    await this.answers();
  }

  /** Rows of a statement, their columns apart by tabs. It runs as the shop's account, or as root where asked. */
  async query(sql, { root = false } = {}) {
    const client =
      'MYSQL_PWD="$1" exec mysql --protocol=tcp --host=127.0.0.1 --batch --skip-column-names --user="$2" ${4:-} --execute="$3"';
    const text = await this.namespace.run(
      this.name,
      'bash',
      '-c',
      client,
      'bash',
      root ? this.rootPassword : this.password,
      root ? 'root' : 'woocommerce',
      sql,
      ...(root ? [] : ['woocommerce']),
    );
    return text.split('\n').filter(Boolean);
  }
}
