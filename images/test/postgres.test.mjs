// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Postgres } from './support/Postgres.mjs';
import { TestNamespace } from './support/TestNamespace.mjs';
import { cannotRun } from './support/images.mjs';

// Two servers: one that starts undisturbed, one that is killed over and over while its volume is being filled. Those that die
// listen elsewhere: some live long enough to answer.
const KILLED_AT_FIRST = `
for seconds in 0.01 0.02 0.04 0.07 0.1 0.15 0.2 0.3 0.5 0.8; do
  timeout --signal=KILL "$seconds" storekeeper-postgres postgres -c port=5433 || true
done
exec storekeeper-postgres postgres`;

describe('the PostgreSQL image', { skip: cannotRun('postgres') }, () => {
  let namespace;
  let plain;
  let killed;

  before(async () => {
    namespace = await TestNamespace.create();
    plain = await Postgres.start({ namespace, name: 'plain' });
    killed = await Postgres.start({
      namespace,
      name: 'killed',
      command: ['bash', '-c', KILLED_AT_FIRST],
    });
    await Promise.all([plain.answers(), killed.answers()]);
  });

  after(() => namespace?.delete());

  test('the account of the environment signs in with its hostile password, and nobody else does', async () => {
    assert.deepEqual(
      await plain.query('SELECT current_user, current_database()'),
      ['medusa|medusa'],
    );
    await assert.rejects(
      plain.query('SELECT 1', { password: 'another' }),
      /password authentication failed/,
    );
    await assert.rejects(
      plain.query('SELECT 1', { user: 'postgres', password: '' }),
      /no password supplied|authentication failed/,
    );
    assert.deepEqual(
      await plain.query('SELECT rolname FROM pg_roles WHERE rolcanlogin'),
      ['medusa'],
    );
  });

  test('a server that was killed while its volume was filled is a whole one in the end', async () => {
    const objects = server =>
      server.query(
        'SELECT relkind, count(*) FROM pg_class GROUP BY 1 ORDER BY 1',
      );
    assert.deepEqual(await objects(killed), await objects(plain));
    const left = await namespace.run(
      'killed',
      'ls',
      '/var/lib/postgresql/data',
    );
    assert.equal(left.trim(), 'pgdata');
    await killed.query('CREATE TABLE kept AS SELECT 7 AS id');
    assert.deepEqual(await killed.query('SELECT id FROM kept'), ['7']);
  });

  test('two servers share neither their id nor the secret that answers for unknown accounts', async () => {
    const own = async server => {
      const described = await namespace.run(
        server,
        'bash',
        '-c',
        'pg_controldata "$PGDATA"',
      );
      return ['Database system identifier', 'Mock authentication nonce'].map(
        key =>
          described.match(new RegExp(`^${key}: +([0-9a-f]{16,})$`, 'm'))[1],
      );
    };
    const [one, other] = [await own('plain'), await own('killed')];
    one.forEach((value, index) => assert.notEqual(value, other[index]));
  });

  test('neither the environment of the server nor its log tells the password', async () => {
    const environment = await namespace.run(
      'plain',
      'bash',
      '-c',
      "tr '\\0' '\\n' </proc/1/environ",
    );
    assert.match(environment, /POSTGRES_USER/);
    for (const text of [environment, await namespace.log('plain')]) {
      assert.ok(!text.includes(plain.password));
    }
  });

  test('a data folder that is there already is left as it is, whatever the environment says', async () => {
    await plain.query('CREATE TABLE kept AS SELECT 42 AS id');
    const id = 'SELECT system_identifier FROM pg_control_system()';
    const before = await plain.query(id);
    await plain.query("ALTER ROLE medusa PASSWORD 'chosen'");
    plain.password = 'chosen';
    await plain.restart();
    assert.deepEqual(await plain.query('SELECT id FROM kept'), ['42']);
    assert.deepEqual(await plain.query(id), before);
  });
});
