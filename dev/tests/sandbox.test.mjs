// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import removeParts from '../bootstrap/removeParts.js';
import { findMirror } from '../sandbox/apt.mjs';
import { downloadRelease } from '../sandbox/downloadRelease.mjs';
import { withLock } from '../sandbox/lock.mjs';
import { policyRules } from '../sandbox/node/policyRules.mjs';
import { portHolder } from '../sandbox/portHolder.mjs';

const pod = (namespace, name, podIP, labels, ports) => ({
  metadata: { namespace, name, labels },
  spec: { containers: [{ name: 'c', ports }] },
  status: { podIP, phase: 'Running' },
});
const policy = (namespace, spec) => ({ metadata: { namespace }, spec });

describe('network policies as packet filter rules', () => {
  const web = [{ name: 'http', containerPort: 8080 }];
  const pods = [
    pod('shop', 'app', '10.0.0.1', { app: 'web' }, web),
    pod('shop', 'db', '10.0.0.2', { app: 'db' }),
    pod('ingress', 'traefik', '10.0.0.3', {}),
  ];
  const namespaces = [
    { metadata: { name: 'shop', labels: { kind: 'store' } } },
    { metadata: { name: 'ingress', labels: { kind: 'ingress' } } },
  ];
  const rules = policies => policyRules({ pods, namespaces, policies });

  test('a pod that no policy selects is open', () => {
    assert.doesNotMatch(rules([]), /drop|jump/);
  });

  test('a pod that is selected takes nothing but what is allowed, in the directions that the policy names', () => {
    const text = rules([
      policy('shop', { podSelector: {}, policyTypes: ['Ingress'] }),
      policy('shop', {
        podSelector: { matchLabels: { app: 'web' } },
        ingress: [
          {
            from: [{ namespaceSelector: { matchLabels: { kind: 'ingress' } } }],
            ports: [{ port: 'http' }],
          },
        ],
      }),
    ]);
    assert.match(
      text,
      /chain Ingress_10_0_0_1 { ip saddr { 10\.0\.0\.3 } tcp dport 8080 return; counter drop; }/,
    );
    assert.match(text, /chain Ingress_10_0_0_2 { counter drop; }/);
    assert.doesNotMatch(text, /Egress_|Ingress_10_0_0_3/);
  });

  test('a pod selector alone means the policy’s own namespace; blocks keep their exceptions, ports their ranges', () => {
    const text = rules([
      policy('shop', {
        podSelector: {
          matchExpressions: [{ key: 'app', operator: 'In', values: ['db'] }],
        },
        policyTypes: ['Egress'],
        egress: [
          { to: [{ podSelector: {} }] },
          {
            to: [
              { ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] } },
            ],
            ports: [{ protocol: 'UDP', port: 53, endPort: 55 }],
          },
        ],
      }),
    ]);
    assert.match(
      text,
      /chain Egress_10_0_0_2 { ip daddr { 10\.0\.0\.1, 10\.0\.0\.2 } return; ip daddr != { 169\.254\.0\.0\/16 } udp dport 53-55 return; counter drop; }/,
    );
  });
});

describe('the sandbox', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'storekeeper-test-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('whoever listens on a port is named', async () => {
    const server = createServer();
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    assert.match(portHolder(port), new RegExp(`^process ${process.pid} \\(`));
    await new Promise(resolve => server.close(resolve));
    assert.equal(portHolder(port), undefined);
  });

  test('what was being made by a process that was killed is removed, what others make is not', () => {
    const parts = join(folder, 'parts');
    const own = `own.${process.pid}.part`;
    // No process has a number this high.
    for (const name of [own, 'dead.4194305.part', 'whole']) {
      mkdirSync(join(parts, name), { recursive: true });
    }
    removeParts(parts);
    assert.deepEqual(readdirSync(parts).sort(), [own, 'whole']);
  });

  test('two who start it at a time do not mix; the lock of one that died does not count', async () => {
    await withLock(folder, async () => {
      await assert.rejects(
        withLock(folder, async () => {}),
        new RegExp(`by process ${process.pid}, from `),
      );
    });
    const dead = {
      pid: process.pid,
      identity: 'an earlier start',
      checkout: '/gone',
    };
    writeFileSync(join(folder, 'lock'), JSON.stringify(dead));
    assert.equal(await withLock(folder, async () => 'done'), 'done');
    assert.equal(existsSync(join(folder, 'lock')), false);

    // Killed between making it and writing into it.
    writeFileSync(join(folder, 'lock'), '');
    assert.equal(await withLock(folder, async () => 'done'), 'done');
  });

  test('a release is taken with its published checksum only; an unreachable site is no error', async () => {
    const content = Buffer.from('#!/bin/sh\n');
    const sum = createHash('sha512').update(content).digest('hex');
    const release = checksum => ({
      ...{
        name: 'kubernetes',
        version: 'v1.35.4',
        programs: ['kubelet'],
        folder,
      },
      fetch_: async address =>
        new Response(address.endsWith('.sha512') ? checksum : content),
    });
    assert.equal(await downloadRelease(release(sum)), true);
    assert.deepEqual(readFileSync(join(folder, 'kubelet')), content);
    await assert.rejects(
      downloadRelease(release('0'.repeat(128))),
      /does not have the checksum/,
    );
    const closed = await downloadRelease({
      ...release(sum),
      fetch_: async () => {
        throw new TypeError('fetch failed', { cause: new Error('ENOTFOUND') });
      },
    });
    assert.equal(closed, false);
  });
});

describe("Debian's mirror", () => {
  const stanza = (uri, suites, components) =>
    `Types: deb\nURIs: ${uri}\nSuites: ${suites}\nComponents: ${components}\n`;

  for (const [title, lists, found] of [
    [
      'is the one that the machine uses, of either form',
      ['deb [arch=amd64] http://mirror.corp/apt/debian/ bookworm main contrib'],
      'http://mirror.corp/apt/debian',
    ],
    [
      'is found after those of others who call their folder so',
      [
        'deb [signed-by=/k] https://download.docker.com/linux/debian bookworm stable',
        'deb https://dl.cloudsmith.io/public/caddy/stable/deb/debian any-version main',
        'deb https://download.virtualbox.org/virtualbox/debian trixie contrib',
        `${stanza(
          'http://security.debian.org/debian',
          'trixie-security',
          'main',
        )}\n${stanza(
          'http://deb.debian.org/debian',
          'trixie trixie-updates',
          'main',
        )}`,
      ],
      'http://deb.debian.org/debian',
    ],
    [
      'is none where the machine is no Debian',
      ['deb http://archive.ubuntu.com/ubuntu noble main'],
      undefined,
    ],
  ]) {
    test(title, () => assert.equal(findMirror(lists), found));
  }
});
