// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { Database } from './Database.mjs';
import { freePort } from '../../../dev/portal/freePort.mjs';
import { images } from './images.mjs';
import { pod } from './pods.mjs';

/** A store made by hand in a test's namespace: database, set-up and web server, each as a pod. */
export class Shop {
  static async create({ namespace, name, wish = {} }) {
    const database = await Database.start({ namespace, name: `${name}-db` });
    const port = await freePort();
    return new Shop({ namespace, name, database, port, wish });
  }

  constructor({ namespace, name, database, port, wish }) {
    this.namespace = namespace;
    this.name = name;
    this.database = database;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.wish = {
      SHOP_NAME: 'A shop',
      SAMPLE_DATA: 'small',
      ADMIN_USER: 'owner',
      ADMIN_EMAIL: 'owner@example.com',
      ADMIN_PASSWORD: randomBytes(12).toString('hex'),
      ...wish,
    };
    this.environment = {
      DATABASE_HOST: database.name,
      DATABASE_PASSWORD: database.password,
      WORDPRESS_SALT: randomBytes(32).toString('hex'),
      PUBLIC_URL: this.url,
    };
  }

  /** Runs set-up to its end, or what a shell makes of it. @returns {Promise<{ok: boolean, log: string}>} */
  async setUp({ script = 'exec setup', wish = {} } = {}) {
    const name = `${this.name}-setup-${randomBytes(3).toString('hex')}`;
    await this.namespace.apply(
      pod({
        name,
        image: images.woocommerce,
        user: 33,
        memory: '256Mi',
        command: ['bash', '-c', script],
        env: { ...this.environment, ...this.wish, ...wish },
        writable: { '/tmp': 'disk' },
      }),
    );
    return this.namespace.finished(name);
  }

  /** Starts a web server; `url` is what shoppers type, where that is not this machine's port, `env` comes on top. */
  async serve({
    name = `${this.name}-app`,
    url = this.url,
    port = this.port,
    env = {},
  } = {}) {
    await this.namespace.apply(
      pod({
        name,
        image: images.woocommerce,
        user: 33,
        memory: '400Mi',
        env: { ...this.environment, PUBLIC_URL: url, ...env },
        readiness: { httpGet: { path: '/health/startup', port: 8080 } },
        writable: {
          '/tmp': 'disk',
          '/var/www/html/wp-content/uploads': 'disk',
        },
      }),
    );
    await this.namespace.ready(name);
    await this.namespace.forward(name, 8080, port);
    return name;
  }

  /** Everything that makes up the shop: its tables with their columns, how many rows they have, and the options' names. */
  async fingerprint() {
    const tables = await this.database.query('SHOW TABLES');
    const counts = await this.database.query(
      tables
        .map(table => `SELECT '${table}', COUNT(*) FROM ${table}`)
        .join(' UNION ALL '),
    );
    const columns = await this.database.query(
      `SELECT table_name, column_name, column_type FROM information_schema.columns
       WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`,
    );
    const options = await this.database.query(
      "SELECT option_name FROM wp_options WHERE option_name NOT LIKE '%transient%' ORDER BY option_name",
    );
    return {
      // What is only kept for a while may differ from one run to the next.
      counts: counts.filter(line => !line.startsWith('wp_options\t')),
      columns,
      options,
    };
  }
}
