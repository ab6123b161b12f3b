// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Who calls the API server: name → user and group of Kubernetes. */
const IDENTITIES = {
  admin: { user: 'admin', group: 'system:masters' },
  controllers: { user: 'system:kube-controller-manager', group: '' },
  scheduler: { user: 'system:kube-scheduler', group: '' },
};

const TOKENS = 'tokens.csv';

/** Where the API server puts the certificate that it makes for itself. */
export const API_CERTIFICATE = 'pki/apiserver.crt';
const PRIVATE = { mode: 0o600 };

/** Makes a token for each caller, and the key that signs the tokens of service accounts, in the working folder. Once. */
export function ensureIdentities() {
  if (!existsSync('service-accounts.key')) {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    writeFileSync('service-accounts.pub', publicKey);
    writeFileSync('service-accounts.key', privateKey, PRIVATE);
  }
  if (!existsSync(TOKENS)) {
    const lines = Object.entries(IDENTITIES).map(([name, { user, group }]) =>
      [randomBytes(32).toString('hex'), user, name, `"${group}"`].join(','),
    );
    writeFileSync(TOKENS, `${lines.join('\n')}\n`, PRIVATE);
  }
}

/** @param {string} name of an identity */
export function tokenOf(name) {
  const line = readFileSync(TOKENS, 'utf8')
    .split('\n')
    .find(text => text.split(',')[2] === name);
  return line.split(',')[0];
}

/** Writes a kubeconfig for each who calls the API server, once that has made its certificate. */
export function writeKubeconfigs({ port }) {
  const authority = readFileSync(API_CERTIFICATE).toString('base64');
  for (const name of Object.keys(IDENTITIES)) {
    const content = {
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'simulated',
      contexts: [
        { name: 'simulated', context: { cluster: 'simulated', user: name } },
      ],
      clusters: [
        {
          name: 'simulated',
          cluster: {
            server: `https://127.0.0.1:${port}`,
            'certificate-authority-data': authority,
          },
        },
      ],
      users: [{ name, user: { token: tokenOf(name) } }],
    };
    writeFileSync(`${name}.conf`, JSON.stringify(content), PRIVATE);
  }
}
