// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Database } from './support/Database.mjs';
import { TestNamespace } from './support/TestNamespace.mjs';
import { cannotRun } from './support/images.mjs';

// Two servers: one that starts undisturbed, one that is killed over and over while its volume is being filled. Those that die
// listen elsewhere: some live long enough to answer.
const KILLED_AT_FIRST = `
for seconds in 0.01 0.02 0.04 0.07 0.1 0.15 0.2 0.3; do
  timeout --signal=KILL "$seconds" storekeeper-mysql mysqld --port=3307 || true
done
exec storekeeper-mysql mysqld`;

describe('the database image', { skip: cannotRun('mysql') }, () => {
  let namespace;
  let plain;
  let killed;

  before(async () => {
    namespace = await TestNamespace.create();
    plain = await Database.start({ namespace, name: 'plain' });
    killed = await Database.start({
      namespace,
      name: 'killed',
      command: ['bash', '-c', KILLED_AT_FIRST],
    });
    await Promise.all([plain.answers(), killed.answers()]);
  });

  after(() => namespace?.delete());

  test('an account with a hostile password can use its own database and no other', async () => {
    assert.deepEqual(await plain.query('SELECT CURRENT_USER(), DATABASE()'), [
      'woocommerce@%\twoocommerce',
    ]);
    await assert.rejects(plain.query('SELECT * FROM mysql.user'), /denied/);
  });

  test('nobody but the accounts of the environment can sign in', async () => {
    const accounts = await plain.query(
      "SELECT CONCAT(user, '@', host) FROM mysql.user WHERE account_locked = 'N' ORDER BY 1",
      { root: true },
    );
    assert.deepEqual(accounts, ['root@%', 'root@localhost', 'woocommerce@%']);
    await assert.rejects(
      namespace.run('plain', 'mysql', '--user=root', '--execute=SELECT 1'),
      /Access denied/,
    );
  });

  test('a server that was killed while its volume was filled is a whole one in the end', async () => {
    const tables = database =>
      database.query(
        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema IN ('mysql', 'sys')",
        { root: true },
      );
    assert.deepEqual(await tables(killed), await tables(plain));
    const left = await namespace.run('killed', 'ls', '-A', '/var/lib/mysql');
    assert.doesNotMatch(left, /filling/);
    await killed.query(
      'CREATE TABLE kept (id INT PRIMARY KEY); INSERT INTO kept VALUES (7)',
    );
    assert.deepEqual(await killed.query('SELECT id FROM kept'), ['7']);
  });

  test('two servers share no id, key or certificate', async () => {
    const own = async name => {
      const files = await namespace.run(
        name,
        'bash',
        '-c',
        'cd /var/lib/mysql && sha256sum auto.cnf *.pem',
      );
      return files.split('\n').filter(Boolean);
    };
    const [one, other] = [await own('plain'), await own('killed')];
    assert.ok(one.length >= 8, one.join('\n'));
    assert.deepEqual(
      one.filter(line => other.includes(line)),
      [],
    );
  });

  test('neither the environment of the server nor its log tells a password', async () => {
    const environment = await namespace.run(
      'plain',
      'bash',
      '-c',
      "tr '\\0' '\\n' </proc/1/environ",
    );
    const log = await namespace.log('plain');
    for (const secret of [plain.password, plain.rootPassword]) {
      assert.ok(!environment.includes(secret));
      assert.ok(!log.includes(secret));
    }
  });

  test('a data folder that is there already is left as it is', async () => {
    await plain.query(
      'CREATE TABLE kept (id INT PRIMARY KEY); INSERT INTO kept VALUES (42)',
    );
    await plain.query("ALTER USER root@localhost IDENTIFIED BY 'chosen'", {
      root: true,
    });
    const uuid = await plain.query('SELECT @@server_uuid');
    await plain.restart();
    assert.deepEqual(await plain.query('SELECT id FROM kept'), ['42']);
    assert.deepEqual(await plain.query('SELECT @@server_uuid'), uuid);
    const chosen = await namespace.run(
      'plain',
      'mysql',
      '--user=root',
      '--password=chosen',
      '--batch',
      '--execute=SELECT CURRENT_USER()',
    );
    assert.match(chosen, /root@localhost/);
  });
});
