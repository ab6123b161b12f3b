// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PortalUnderTest } from './support/PortalUnderTest.mjs';
import { get } from './support/kube.mjs';

const NAMES = {
  'path traversal': '../../x',
  'three hundred characters': 'x'.repeat(300),
  unicode: 'läden-🛒',
  'a look-alike letter': 'аpple',
  'a shell command': 'x; rm -rf $HOME',
  'a command substitution': '$(id)',
  YAML: 'x\nreplicas: 9',
  'a Helm template': '{{ .Values.secret }}',
  'a null byte': 'x\u0000y',
  'upper case': 'Shop',
  'a dot': 'shop.example',
  'a leading hyphen': '-shop',
  'a trailing line feed': 'shop\n',
  nothing: '',
  'a number': 7,
  'a list': ['shop'],
  'an object': { $ne: 'shop' },
};

const ADMINS = {
  'a template in the admin user': { adminUser: '{{ .Release.Name }}' },
  'a comma in the admin user': { adminUser: 'a,b=c' },
  'two addresses': { adminEmail: 'a@example.com,b@example.com' },
  'a line feed in the password': { adminPassword: 'correct horse\nbattery' },
  'a null byte in the password': {
    adminPassword: 'correct\u0000horse-battery',
  },
  'a short password': { adminPassword: 'short' },
  'an unknown field': { namespace: 'kube-system' },
  'a prototype': JSON.parse('{"__proto__":{"plan":"premium"},"constructor":1}'),
  'an owner that is no reference': { owner: "user:default/x' OR '1'='1" },
  'a foreign owner': { owner: 'group:default/nobody-of-mine' },
  'an unknown engine': { engine: '../../etc' },
  'an unknown plan': { plan: 'gold' },
};

describe('hostile input', () => {
  let portal;
  const refused = async body => {
    const response = await portal.client.send('POST', '/api/stores/v1/stores', {
      body,
    });
    const text = await response.text();
    assert.ok(
      response.status >= 400 && response.status < 500,
      `${response.status} ${text}`,
    );
    const { error } = JSON.parse(text);
    assert.ok(error.message.length > 0);
    assert.ok(!/\n\s+at /.test(text), 'the answer shows a stack trace');
    return response.status;
  };

  before(async () => {
    portal = await PortalUnderTest.start({
      name: 'hostile',
      stores: { rateLimit: { creations: 1000 } },
    });
  });
  after(() => portal?.stop());

  for (const [what, name] of Object.entries(NAMES)) {
    test(`${what} as a name is refused`, async () => {
      assert.equal(await refused({ name, engine: 'medusa' }), 400);
    });
  }

  for (const [what, fields] of Object.entries(ADMINS)) {
    test(`${what} is refused`, async () => {
      await refused({ name: 'hostile', engine: 'medusa', ...fields });
    });
  }

  test('a body of 5 MB is refused', async () => {
    await refused(
      JSON.stringify({ name: 'x'.repeat(5_000_000), engine: 'medusa' }),
    );
  });

  test('a body that is no JSON is refused', async () => {
    assert.equal(await refused('{"name": "x",,}'), 400);
  });

  test('hostile identifiers in paths and queries are refused', async () => {
    for (const path of [
      '/..%2f..%2fhealth',
      '/%00',
      "/x'%20OR%201=1",
      '?cursor=%7B%7D',
      '?sort=secret',
      '?limit=-1',
      '?phase=Nothing',
    ]) {
      const { status } = await portal.client.send(
        'GET',
        `/api/stores/v1/stores${path}`,
      );
      assert.ok(status >= 400 && status < 500, `${path}: ${status}`);
    }
  });

  test('nothing was created', async () => {
    const { totalItems } = await portal.client.stores('?includeDeleted=true');
    assert.equal(totalItems, 0);
    const { items } = await get(
      'namespaces',
      '--selector=app.kubernetes.io/part-of=store-platform',
    );
    assert.deepEqual(
      items.filter(({ metadata }) =>
        JSON.stringify(metadata).includes('hostile'),
      ),
      [],
    );
  });
});
