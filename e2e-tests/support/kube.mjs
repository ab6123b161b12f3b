// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import run from '../../dev/bootstrap/run.js';
import { environment } from './environment.mjs';

/** kubectl on the cluster under test; its output as text. */
export function kubectl(...args) {
  return run('kubectl', [`--kubeconfig=${environment.kubeconfig}`, ...args]);
}

/** Makes or changes objects as `kubectl apply` does. */
export function apply(objects) {
  return run(
    'kubectl',
    [`--kubeconfig=${environment.kubeconfig}`, 'apply', '--filename=-'],
    {
      input: JSON.stringify({
        apiVersion: 'v1',
        kind: 'List',
        items: objects,
      }),
    },
  );
}

/** What `kubectl get` says, parsed. */
export async function get(...args) {
  return JSON.parse(await kubectl('get', ...args, '--output=json'));
}

/** Helm on the cluster under test; what it says, parsed. */
export async function helm(...args) {
  const text = await run('helm', [
    ...args,
    `--kubeconfig=${environment.kubeconfig}`,
    '--output=json',
  ]);
  return JSON.parse(text);
}

/** All that Helm knows of a release: values, manifest, hooks, notes. */
export function releaseText({ name, namespace }) {
  return run('helm', [
    'get',
    'all',
    name,
    `--namespace=${namespace}`,
    `--kubeconfig=${environment.kubeconfig}`,
  ]);
}

/** One key of a Secret, decoded: how an operator looks, past the portal. */
export async function secretValue({ namespace, name, key }) {
  const secret = await get('secret', name, `--namespace=${namespace}`);
  return Buffer.from(secret.data[key], 'base64').toString('utf8');
}
