// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { API_CERTIFICATE } from './identities.mjs';

/** A socket in the working folder, which nobody else may enter: whoever reaches etcd is above every rule. */
const ETCD = 'unix://etcd.sock';
const ISSUER = 'https://kubernetes.default.svc.cluster.local';

const calls = name => [
  `--kubeconfig=${name}.conf`,
  '--leader-elect=false',
  '--secure-port=0',
];

/**
 * The programs of the control plane, in the order in which they are started: name → command and arguments. All paths are
 * relative to the working folder.
 *
 * @param {{programs: string, port: number}} options
 */
export function components({ programs, port }) {
  const program = name =>
    join(programs, name === 'etcd' ? name : 'kubernetes', name);
  return {
    etcd: [
      program('etcd'),
      '--data-dir=etcd',
      `--listen-client-urls=${ETCD}`,
      // Only members of a cluster of several would use it, and it may be no socket.
      '--advertise-client-urls=http://127.0.0.1:1',
      '--listen-peer-urls=unix://peers.sock',
      '--log-level=warn',
    ],
    'kube-apiserver': [
      program('kube-apiserver'),
      `--etcd-servers=${ETCD}`,
      '--bind-address=127.0.0.1',
      `--secure-port=${port}`,
      '--cert-dir=pki',
      '--token-auth-file=tokens.csv',
      '--authorization-mode=RBAC',
      '--anonymous-auth=false',
      '--allow-privileged',
      '--profiling=false',
      '--endpoint-reconciler-type=none',
      '--service-cluster-ip-range=10.96.0.0/16',
      `--service-account-issuer=${ISSUER}`,
      '--service-account-key-file=service-accounts.pub',
      '--service-account-signing-key-file=service-accounts.key',
    ],
    'kube-controller-manager': [
      program('kube-controller-manager'),
      ...calls('controllers'),
      '--use-service-account-credentials',
      `--root-ca-file=${API_CERTIFICATE}`,
      '--service-account-private-key-file=service-accounts.key',
    ],
    'kube-scheduler': [program('kube-scheduler'), ...calls('scheduler')],
  };
}
