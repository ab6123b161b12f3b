// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  mkdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { execute } from './execute.mjs';
import { NETWORK } from './network.mjs';

export const PKI = '/state/pki';

const DAYS = '3650';
const API_NAMES = [
  ...['DNS:localhost', 'DNS:kubernetes', 'DNS:kubernetes.default'],
  ...['DNS:kubernetes.default.svc', 'DNS:kubernetes.default.svc.cluster.local'],
  ...['IP:127.0.0.1', `IP:${NETWORK.apiService}`, `IP:${NETWORK.nodeAddress}`],
].join(',');

/** Who proves by a certificate who it is. The subject's O is a group of Kubernetes, its CN a user. */
const IDENTITIES = {
  apiserver: { subject: '/CN=kube-apiserver', names: API_NAMES },
  'kubelet-serving': {
    subject: '/O=system:nodes/CN=system:node:node1',
    names: `DNS:node1,IP:${NETWORK.nodeAddress},IP:127.0.0.1`,
  },
  'apiserver-kubelet': {
    subject: '/O=system:masters/CN=kube-apiserver-kubelet-client',
  },
  'front-proxy': { subject: '/CN=front-proxy-client' },
  admin: { subject: '/O=system:masters/CN=admin' },
  controllers: { subject: '/CN=system:kube-controller-manager' },
  scheduler: { subject: '/CN=system:kube-scheduler' },
  kubelet: { subject: '/O=system:nodes/CN=system:node:node1' },
  proxy: { subject: '/CN=system:kube-proxy' },
};

/** Makes the cluster's certificate authority, its keys, and a kubeconfig for each who calls the API server. Once. */
export async function ensureCertificates() {
  if (existsSync(join(PKI, 'ca.crt'))) {
    return;
  }
  const part = `${PKI}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true, mode: 0o700 });
  const openssl = args => execute('openssl', args, { cwd: part });
  await openssl([
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', DAYS],
    ...[
      '-keyout',
      'ca.key',
      '-out',
      'ca.crt',
      '-subj',
      '/CN=storekeeper-sandbox',
    ],
    ...['-addext', 'keyUsage=critical,keyCertSign,digitalSignature'],
  ]);
  await openssl(['genrsa', '-out', 'service-accounts.key', '2048']);
  await openssl([
    'rsa',
    '-in',
    'service-accounts.key',
    '-pubout',
    '-out',
    'service-accounts.pub',
  ]);
  for (const [name, { subject, names }] of Object.entries(IDENTITIES)) {
    await openssl([
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', DAYS],
      ...['-CA', 'ca.crt', '-CAkey', 'ca.key', '-subj', subject],
      ...['-keyout', `${name}.key`, '-out', `${name}.crt`],
      ...['-addext', 'basicConstraints=critical,CA:FALSE'],
      ...['-addext', `extendedKeyUsage=${names ? 'serverAuth' : 'clientAuth'}`],
      ...(names ? ['-addext', `subjectAltName=${names}`] : []),
    ]);
    writeFileSync(
      join(part, `${name}.conf`),
      kubeconfig({
        user: name,
        folder: part,
        server: 'https://127.0.0.1:6443',
      }),
      { mode: 0o600 },
    );
  }
  rmSync(PKI, { recursive: true, force: true });
  renameSync(part, PKI);
}

/** A kubeconfig that holds all that it needs. */
export function kubeconfig({ user, folder, server }) {
  const content = file => readFileSync(join(folder, file)).toString('base64');
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'storekeeper',
    contexts: [
      { name: 'storekeeper', context: { cluster: 'storekeeper', user } },
    ],
    clusters: [
      {
        name: 'storekeeper',
        cluster: { server, 'certificate-authority-data': content('ca.crt') },
      },
    ],
    users: [
      {
        name: user,
        user: {
          'client-certificate-data': content(`${user}.crt`),
          'client-key-data': content(`${user}.key`),
        },
      },
    ],
  });
}
